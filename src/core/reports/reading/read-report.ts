import { Block, ReadingSection, ReportReading, SECTION_IDS, SectionId, Stage } from './blocks.js';
import { changeBlocks } from './change-section.js';
import { chooseBlocks } from './choose-section.js';
import { commentsBlocks } from './comments-section.js';
import { compassBlocks } from './compass-section.js';
import { conditionsBlocks } from './conditions-section.js';
import { calendarDay } from './date-words.js';
import { experienceBlocks } from './experience-section.js';
import {
  aboutBlocks,
  benchmarkBlocks,
  howToReadBlocks,
  learnMoreBlocks,
  methodBlocks,
} from './fixed-sections.js';
import { hiddenAndUnseenBlocks } from './hidden-and-unseen-section.js';
import { patientsBlocks } from './patients-section.js';
import { ReadingContext } from './reading-context.js';
import { sameAndDifferentBlocks } from './same-and-different-section.js';
import { shareBackBlocks } from './share-back-section.js';
import { sourcesBlocks } from './sources-section.js';
import { standOutsBlocks } from './stand-outs-section.js';
import { strengthsBlocks } from './strengths-section.js';

type Section = readonly [Stage, (context: ReadingContext) => readonly Block[]];

const SECTIONS: Readonly<Record<SectionId, Section>> = {
  about: ['readiness', aboutBlocks],
  'how-to-read': ['readiness', howToReadBlocks],
  sources: ['readiness', sourcesBlocks],
  strengths: ['strengths', strengthsBlocks],
  compass: ['differences', compassBlocks],
  'same-and-different': ['differences', sameAndDifferentBlocks],
  'hidden-and-unseen': ['differences', hiddenAndUnseenBlocks],
  'stand-outs': ['differences', standOutsBlocks],
  experience: ['differences', experienceBlocks],
  patients: ['differences', patientsBlocks],
  comments: ['comments', commentsBlocks],
  conditions: ['comments', conditionsBlocks],
  benchmark: ['choosing', benchmarkBlocks],
  change: ['choosing', changeBlocks],
  choose: ['choosing', chooseBlocks],
  'share-back': ['choosing', shareBackBlocks],
  'learn-more': ['choosing', learnMoreBlocks],
  method: ['choosing', methodBlocks],
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
