import { arcCurves, Curve } from './arc-curves.js';
import { PdfColour, pdfColour } from './pdf-colour.js';

type PathStep = (doc: PDFKit.PDFDocument) => void;
type TextAlign = 'left' | 'right' | 'center' | 'start' | 'end';
type TextBaseline = 'alphabetic' | 'top' | 'middle' | 'bottom' | 'hanging' | 'ideographic';

interface DrawingState {
  readonly fillStyle: string;
  readonly strokeStyle: string;
  readonly lineWidth: number;
  readonly font: string;
  readonly textAlign: TextAlign;
  readonly textBaseline: TextBaseline;
  readonly lineCap: 'butt' | 'round' | 'square';
  readonly lineJoin: 'miter' | 'round' | 'bevel';
  readonly dash: readonly number[];
}

const fontSizeOf = (font: string): number => Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);

/** How far a line of text begins left of its anchor, as a share of its width. */
const SHIFT: Readonly<Record<TextAlign, number>> = { left: 0, start: 0, center: 0.5, right: 1, end: 1 };

/**
 * The part of a canvas context that chart.js draws with, forwarded to pdfkit as vectors and as real text. A path is
 * kept until it is painted: PDF allows no change of state between the steps of a path.
 */
export class PdfContext {
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  font = '12px sans-serif';
  textAlign: TextAlign = 'start';
  textBaseline: TextBaseline = 'alphabetic';
  lineCap: DrawingState['lineCap'] = 'butt';
  lineJoin: DrawingState['lineJoin'] = 'miter';
  lineDashOffset = 0;
  globalAlpha = 1;
  readonly canvas: { readonly width: number; readonly height: number; getContext: () => PdfContext };
  private dash: readonly number[] = [];
  private path: PathStep[] = [];
  private penDown = false;
  private readonly saved: DrawingState[] = [];

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    width: number,
    height: number,
  ) {
    this.canvas = { width, height, getContext: () => this };
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline, lineCap, lineJoin, dash } =
      this;
    this.saved.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      font,
      textAlign,
      textBaseline,
      lineCap,
      lineJoin,
      dash,
    });
    this.doc.save();
  }

  restore(): void {
    const state = this.saved.pop();
    if (state === undefined) return;
    Object.assign(this, state);
    this.doc.restore();
  }

  translate(x: number, y: number): void {
    this.doc.translate(x, y);
  }

  rotate(angle: number): void {
    this.doc.rotate((angle * 180) / Math.PI);
  }

  /** The page is fresh: there is nothing to wipe, and nothing to reset to. */
  clearRect(): void {
    this.path = [];
  }

  resetTransform(): void {
    this.path = [];
  }

  setTransform(): void {
    this.path = [];
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }

  getLineDash(): readonly number[] {
    return this.dash;
  }

  beginPath(): void {
    this.path = [];
    this.penDown = false;
  }

  closePath(): void {
    this.path.push((doc) => doc.closePath());
  }

  moveTo(x: number, y: number): void {
    this.penDown = true;
    this.path.push((doc) => doc.moveTo(x, y));
  }

  lineTo(x: number, y: number): void {
    const step: PathStep = this.penDown ? (doc) => doc.lineTo(x, y) : (doc) => doc.moveTo(x, y);
    this.penDown = true;
    this.path.push(step);
  }

  bezierCurveTo(...[ax, ay, bx, by, x, y]: Curve): void {
    this.path.push((doc) => doc.bezierCurveTo(ax, ay, bx, by, x, y));
  }

  quadraticCurveTo(...[cx, cy, x, y]: [number, number, number, number]): void {
    this.path.push((doc) => doc.quadraticCurveTo(cx, cy, x, y));
  }

  /** A canvas arc goes on from where the pen is; pdfkit's would begin a path of its own. */
  arc(
    ...[x, y, radius, start, end, backwards = false]: [number, number, number, number, number, boolean?]
  ): void {
    this.lineTo(x + radius * Math.cos(start), y + radius * Math.sin(start));
    for (const curve of arcCurves({ x, y, radius, start, end, backwards })) this.bezierCurveTo(...curve);
  }

  rect(...[x, y, width, height]: [number, number, number, number]): void {
    this.penDown = true;
    this.path.push((doc) => doc.rect(x, y, width, height));
  }

  clip(): void {
    for (const step of this.path) step(this.doc);
    this.doc.clip();
  }

  fill(): void {
    this.paint(this.fillStyle, ({ hex, opacity }) => {
      this.doc.fillColor(hex, opacity * this.globalAlpha).fill();
    });
  }

  stroke(): void {
    if (this.lineWidth <= 0) return;
    this.paint(this.strokeStyle, ({ hex, opacity }) => {
      const { doc, dash, lineDashOffset } = this;
      doc.lineWidth(this.lineWidth).lineCap(this.lineCap).lineJoin(this.lineJoin);
      if (dash.length > 0) doc.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1, phase: lineDashOffset });
      doc.strokeColor(hex, opacity * this.globalAlpha).stroke();
    });
  }

  fillRect(...corners: [number, number, number, number]): void {
    this.beginPath();
    this.rect(...corners);
    this.fill();
  }

  strokeRect(...corners: [number, number, number, number]): void {
    this.beginPath();
    this.rect(...corners);
    this.stroke();
  }

  measureText(text: string): { readonly width: number } {
    return { width: this.doc.fontSize(fontSizeOf(this.font)).widthOfString(text) };
  }

  fillText(text: string, x: number, y: number): void {
    const { hex, opacity } = pdfColour(this.fillStyle);
    const left = x - this.measureText(text).width * SHIFT[this.textAlign];
    this.doc.save().fillColor(hex, opacity * this.globalAlpha);
    this.doc.text(text, left, y, { lineBreak: false, baseline: this.textBaseline });
    this.doc.restore();
  }

  private paint(style: string, apply: (colour: PdfColour) => void): void {
    const colour = pdfColour(style);
    if (colour.opacity === 0 || this.path.length === 0) return;
    this.doc.save();
    for (const step of this.path) step(this.doc);
    apply(colour);
    this.doc.restore();
  }
}
