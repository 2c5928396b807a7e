import qrcode from 'qrcode-generator';

export interface QrPlace {
  readonly x: number;
  readonly y: number;
  /** Without the quiet zone of four modules that a scanner needs around it. */
  readonly size: number;
}

/** ISO/IEC 18004, level M: up to 15 % of the square may be worn or folded. */
const LEVEL = 'M';

/** Dark runs of one row, so that a code is some hundred rectangles instead of thousands of points. */
const runsIn = (code: QRCode, row: number): readonly (readonly [from: number, to: number])[] => {
  const runs: [number, number][] = [];
  for (let column = 0; column < code.getModuleCount(); column += 1) {
    if (!code.isDark(row, column)) continue;
    const last = runs.at(-1);
    if (last?.[1] === column) last[1] = column + 1;
    else runs.push([column, column + 1]);
  }
  return runs;
};

/** Drawn as vectors: it is as sharp as the printer is, at any size. */
export const drawQrCode = (doc: PDFKit.PDFDocument, text: string, { x, y, size }: QrPlace): void => {
  const code = qrcode(0, LEVEL);
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  const unit = size / count;
  for (let row = 0; row < count; row += 1)
    for (const [from, to] of runsIn(code, row))
      doc.rect(x + from * unit, y + row * unit, (to - from) * unit, unit);
  doc.fill('#000000');
};
