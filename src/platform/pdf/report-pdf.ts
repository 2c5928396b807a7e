import { Language } from '../../core/language.js';
import { readReport } from '../../core/reports/reading/read-report.js';
import { ReportModel } from '../../core/reports/report-model.js';
import { openContents, writeContents } from './pdf-contents.js';
import { writeCover } from './pdf-cover.js';
import { closeDocument, openDocument } from './pdf-document.js';
import { writeFooters } from './pdf-footers.js';
import { writeSection } from './pdf-section.js';
import { tagGroup } from './pen.js';
import { reportWords } from './report-words.js';

/**
 * The report as a tagged PDF (PDF/UA). The same model, language and ISO date of release give the same bytes: what was
 * released once can be compared with every later copy.
 */
export const renderReportPdf = async (
  model: ReportModel,
  language: Language,
  releasedOn: string,
): Promise<Buffer> => {
  const t = reportWords(language);
  const reading = readReport({ model, language, t }, releasedOn);
  const doc = openDocument({ title: reading.title, language, releasedOn });
  const root = doc.struct('Document');
  doc.addStructure(root);
  tagGroup({ doc, parent: root }, 'Sect', (cover) => {
    writeCover(cover, reading);
  });
  const contents = openContents({ doc, parent: root }, t);
  const replacedNote = t('print.replaced');
  const placed = reading.sections.map((section, index) =>
    writeSection({ doc, parent: root }, section, { isFirst: index === 0, replacedNote }),
  );
  writeContents(contents, placed, t);
  root.end();
  writeFooters(doc, model.subject.name, t);
  return closeDocument(doc);
};
