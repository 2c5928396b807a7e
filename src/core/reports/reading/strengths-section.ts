import { ReportModel, Strength } from '../report-model.js';
import { Block, list, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';
import { sourceName } from './score-words.js';
import { surenessOf } from './sureness.js';

const strengthWords = (strength: Strength, { language, t }: ReadingContext): string =>
  t('strengths.line', {
    wording: strength.wording[language],
    component: t(`components.${strength.component}.name`),
    groups: strength.groups.map((group) => sourceName(group, t)).join(', '),
  });

const isHeardByMany = ({ components }: ReportModel): boolean =>
  components.some(({ others }) => surenessOf(others) === 'firmer');

export const strengthsBlocks = (context: ReadingContext): readonly Block[] => {
  const { model, t } = context;
  if (model.strengths.length === 0) return [paragraph(t('strengths.empty'))];
  return [
    paragraph(t('strengths.intro')),
    list(model.strengths.map((strength) => strengthWords(strength, context))),
    paragraph(t(`narrative.strengths.${isHeardByMany(model) ? 'firmer' : 'glimpse'}`)),
    paragraph(t('strengths.ask')),
  ];
};
