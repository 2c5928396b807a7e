import { StandOut } from '../report-model.js';
import { Block, heading, list, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';
import { sourceName } from './score-words.js';

const line = (standOut: StandOut, { language, t }: ReadingContext): string =>
  t('stand-outs.line', {
    wording: standOut.wording[language],
    component: t(`components.${standOut.component}.name`),
    group: sourceName(standOut.group, t),
  });

const wayBlocks = (direction: StandOut['direction'], context: ReadingContext): readonly Block[] => {
  const found = context.model.standOuts.filter((standOut) => standOut.direction === direction);
  if (found.length === 0) return [];
  return [
    heading(`seen-${direction}`, context.t(`stand-outs.${direction}`)),
    list(found.map((standOut) => line(standOut, context))),
  ];
};

export const standOutsBlocks = (context: ReadingContext): readonly Block[] => {
  const { model, t } = context;
  if (model.standOuts.length === 0) return [paragraph(t('stand-outs.none'))];
  return [
    paragraph(t('stand-outs.intro')),
    ...wayBlocks('more', context),
    ...wayBlocks('less', context),
    paragraph(t('narrative.stand-outs.after')),
  ];
};
