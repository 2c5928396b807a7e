import { StreamableFile } from '@nestjs/common';

/** A document to keep. The headers are of the file alone: a refusal is a page to read, not one to keep. */
export const pdfFile = (bytes: Buffer): StreamableFile =>
  new StreamableFile(bytes, { type: 'application/pdf', disposition: 'attachment; filename="tosturi.pdf"' });
