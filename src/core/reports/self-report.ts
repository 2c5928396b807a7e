import { Localised } from '../language.js';
import { Component, COMPONENTS, itemsFor, Questionnaire } from '../questionnaires/questionnaire.js';
import { Response } from '../questionnaires/response.js';
import { ReportModel, SelfScore } from './report-model.js';
import { selfComponent, selfItem } from './self-scores.js';

/** A leader's own view by itself: their own data, seen by nobody else, and comparing them with nobody. */
export interface SelfReport {
  readonly schema: 'tosturi-self-report/1';
  readonly subject: ReportModel['subject'];
  readonly questionnaire: ReportModel['questionnaire'];
  readonly components: readonly { readonly component: Component; readonly self: SelfScore }[];
  readonly items: readonly SelfReportItem[];
}

export interface SelfReportItem {
  readonly item: string;
  readonly component: Component;
  readonly wording: Localised;
  readonly self: SelfScore;
}

export interface SelfReportSource {
  readonly subject: ReportModel['subject'];
  readonly questionnaire: Questionnaire;
  readonly response: Response;
}

export const buildSelfReport = ({ subject, questionnaire, response }: SelfReportSource): SelfReport => ({
  schema: 'tosturi-self-report/1',
  subject,
  questionnaire: {
    key: questionnaire.key,
    version: questionnaire.version,
    title: questionnaire.title,
  },
  components: COMPONENTS.map((component) => ({
    component,
    self: selfComponent(response, questionnaire, component),
  })),
  items: itemsFor(questionnaire, 'self').map(({ key, component, wording }) => ({
    item: key,
    component,
    wording: wording.self ?? { en: '', cy: '' },
    self: selfItem(response, key),
  })),
});

const MOST = 3;
/** "Often". */
const OFTEN = 4;

const rated = ({ items }: SelfReport): readonly (SelfReportItem & { readonly value: number })[] =>
  items.flatMap((item) => (item.self.kind === 'shown' ? [{ ...item, value: item.self.value }] : []));

/** What the leader says they do often, most often first; in the pack's order where that is the same. */
export const seenOften = (report: SelfReport): readonly SelfReportItem[] =>
  rated(report)
    .filter(({ value }) => value >= OFTEN)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST);

/** What they say they do less often than "often", least often first. */
export const seenLess = (report: SelfReport): readonly SelfReportItem[] =>
  rated(report)
    .filter(({ value }) => value < OFTEN)
    .toSorted((a, b) => a.value - b.value)
    .slice(0, MOST);
