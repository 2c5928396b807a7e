import { ComponentReport } from '../report-model.js';
import { Block, heading, list, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';
import { surenessOf } from './sureness.js';
import { Translate } from './translate.js';

type Side = 'hidden' | 'unseen';

const SIDE_OF: Readonly<Partial<Record<ComponentReport['gap'], Side>>> = {
  'rated-self-lower': 'hidden',
  'rated-self-higher': 'unseen',
};

const sideBlocks = (side: Side, reports: readonly ComponentReport[], t: Translate): readonly Block[] => {
  const found = reports.filter(({ gap }) => SIDE_OF[gap] === side);
  if (found.length === 0) return [];
  return [
    heading(`${side}-list`, t(`hidden-and-unseen.${side}`)),
    list(
      found.map(({ component, others }) =>
        t(`narrative.${side}.${surenessOf(others)}`, { component: t(`components.${component}.name`) }),
      ),
    ),
  ];
};

/** A gap stands here only where the model names it: more than half a point, and beyond the band. */
export const hiddenAndUnseenBlocks = ({ model: { components }, t }: ReadingContext): readonly Block[] => {
  if (components.every(({ gap }) => gap === 'not-estimable'))
    return [paragraph(t('hidden-and-unseen.unknown'))];
  const sides = [...sideBlocks('hidden', components, t), ...sideBlocks('unseen', components, t)];
  return sides.length === 0
    ? [paragraph(t('hidden-and-unseen.none'))]
    : [paragraph(t('hidden-and-unseen.intro')), ...sides];
};
