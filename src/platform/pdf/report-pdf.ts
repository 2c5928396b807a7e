import { Language } from '../../core/language.js';
import { ReportReading } from '../../core/reports/reading/blocks.js';
import { readReport } from '../../core/reports/reading/read-report.js';
import { readSelfReport } from '../../core/reports/reading/read-self-report.js';
import { ReportModel } from '../../core/reports/report-model.js';
import { SelfReport } from '../../core/reports/self-report.js';
import { openContents, writeContents } from './pdf-contents.js';
import { writeCover } from './pdf-cover.js';
import { closeDocument, openDocument } from './pdf-document.js';
import { writeFooters } from './pdf-footers.js';
import { writeSection } from './pdf-section.js';
import { tagGroup } from './pen.js';
import { reportWords } from './report-words.js';

interface ReadingFacts {
  readonly language: Language;
  /** ISO date. */
  readonly releasedOn: string;
  /** Whose report it is, at the foot of every page. */
  readonly owner: string;
}

const renderReading = (reading: ReportReading, facts: ReadingFacts): Promise<Buffer> => {
  const { language, releasedOn, owner } = facts;
  const t = reportWords(language);
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
  writeFooters(doc, owner, t);
  return closeDocument(doc);
};

/**
 * The report as a tagged PDF (PDF/UA). The same model, language and ISO date of release give the same bytes: what was
 * released once can be compared with every later copy.
 */
export const renderReportPdf = (
  model: ReportModel,
  language: Language,
  releasedOn: string,
): Promise<Buffer> => {
  const reading = readReport({ model, language, t: reportWords(language) }, releasedOn);
  return renderReading(reading, { language, releasedOn, owner: model.subject.name });
};

/** One's own view as a document of the same kind. `on`: ISO date. */
export const renderSelfReportPdf = (report: SelfReport, language: Language, on: string): Promise<Buffer> => {
  const reading = readSelfReport({ report, language, t: reportWords(language) }, on);
  return renderReading(reading, { language, releasedOn: on, owner: report.subject.name });
};
