import type { PsychometricsView } from '../../application/psychometrics/psychometrics.view.js';
import type { Language, Localised } from '../../core/language.js';
import { readPsychometrics } from '../../core/psychometrics/read-psychometrics.js';
import type { Block } from '../../core/reports/reading/blocks.js';
import { wordsOf } from '../../platform/language/namespace-words.js';

export interface PsychometricsPageView {
  readonly title: Localised;
  readonly version: number;
  readonly campaigns: readonly {
    readonly name: Localised;
    readonly closedOn: string;
    readonly blocks: readonly Block[];
  }[];
}

export const toPsychometricsPageView = (
  { questionnaire: { title, version, items }, campaigns }: PsychometricsView,
  language: Language,
): PsychometricsPageView => ({
  title,
  version,
  campaigns: campaigns.map(({ campaign, closedOn, reliabilities }, at) => ({
    name: campaign,
    closedOn,
    blocks: readPsychometrics({
      reliabilities,
      items,
      language,
      t: wordsOf('psychometrics', language),
      prefix: `campaign-${String(at + 1)}`,
    }),
  })),
});
