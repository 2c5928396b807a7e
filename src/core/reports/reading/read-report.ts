import { aboutBlocks, howToReadBlocks, methodBlocks } from './fixed-sections.js';
import { Block, ReadingSection, ReportReading, SECTION_IDS, SectionId, Stage } from './blocks.js';
import { commentsBlocks, managerCommentsBlocks } from './comments-section.js';
import { compassBlocks } from './compass-section.js';
import { componentsBlocks } from './components-section.js';
import { conditionsBlocks } from './conditions-section.js';
import { calendarDay } from './date-words.js';
import { itemsBlocks } from './items-section.js';
import { ReadingContext } from './reading-context.js';
import { selfAndOthersBlocks } from './self-and-others-section.js';
import { sourcesBlocks } from './sources-section.js';
import { strengthsBlocks } from './strengths-section.js';

const SECTIONS: Readonly<Record<SectionId, readonly [Stage, (context: ReadingContext) => readonly Block[]]>> =
  {
    about: ['readiness', aboutBlocks],
    'how-to-read': ['readiness', howToReadBlocks],
    sources: ['readiness', sourcesBlocks],
    strengths: ['strengths', strengthsBlocks],
    compass: ['differences', compassBlocks],
    components: ['differences', componentsBlocks],
    'self-and-others': ['differences', selfAndOthersBlocks],
    items: ['differences', itemsBlocks],
    comments: ['differences', commentsBlocks],
    'manager-comments': ['differences', managerCommentsBlocks],
    conditions: ['differences', conditionsBlocks],
    method: ['differences', methodBlocks],
  };

const readSection = (id: SectionId, context: ReadingContext): ReadingSection => {
  const [stage, blocks] = SECTIONS[id];
  return { id, stage, title: context.t(`section.${id}`), blocks: blocks(context) };
};

const coverLines = (
  { model, language, t }: ReadingContext,
  releasedOn: string | null,
): ReportReading['cover'] => [
  { label: t('cover.name'), value: model.subject.name },
  { label: t('cover.job-title'), value: model.subject.jobTitle },
  { label: t('cover.organisation'), value: model.subject.organisation[language] },
  { label: t('cover.campaign'), value: model.campaign.name[language] },
  { label: t('cover.closed'), value: calendarDay(model.campaign.closedOn, language) },
  { label: t('cover.released'), value: releasedOn === null ? '' : calendarDay(releasedOn, language) },
];

/** The whole report in words, in its one order; the page and the PDF set the same reading. `releasedOn`: ISO date, `null` for a draft. */
export const readReport = (context: ReadingContext, releasedOn: string | null): ReportReading => ({
  title: context.t('title'),
  cover: coverLines(context, releasedOn).filter(({ value }) => value !== ''),
  coverNote: context.t('cover.note'),
  sections: SECTION_IDS.map((id) => readSection(id, context)),
});
