/** What pdfkit 0.20 takes and its type definitions do not know yet. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    scope?: 'Row' | 'Column' | 'Both';
    bbox?: [number, number, number, number];
    placement?: string;
  }

  interface AnnotationOption {
    /** The tag that the annotation belongs to. */
    structParent?: PDFKit.PDFStructureElement;
  }
}
