import { Localised } from '../../language.js';
import { ReportModel } from '../report-model.js';
import { Block, heading, inset, list, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';

const MOST_SEEDS = 2;

/** What the report itself offers to begin with: more of a strength, or a behaviour that a group sees less often. */
const seedsOf = ({ strengths, standOuts }: ReportModel, from: 'strength' | 'less'): readonly Localised[] => {
  const less = standOuts.filter(({ direction }) => direction === 'less');
  return (from === 'strength' ? strengths : less).slice(0, MOST_SEEDS).map(({ wording }) => wording);
};

const seeds = ({ model, language, t }: ReadingContext): readonly Block[] => {
  const lines = (['strength', 'less'] as const).flatMap((from) => {
    const wordings = [...new Set(seedsOf(model, from).map((wording) => wording[language]))];
    return wordings.map((wording) => t(`choose.seed-${from}`, { wording }));
  });
  return lines.length === 0 ? [] : [paragraph(t('choose.seeds')), list(lines)];
};

/** Not a list of everything that could be better: one behaviour, when, who helps, and a day to look again. */
export const chooseBlocks = (context: ReadingContext): readonly Block[] => {
  const { t } = context;
  return [
    paragraph(t('narrative.choose.before')),
    ...seeds(context),
    heading('if-then', t('choose.plan-title')),
    list(['behaviour', 'if', 'then', 'who', 'when'].map((key) => t(`choose.plan-${key}`))),
    inset(t('choose.example')),
    paragraph(t('choose.yours')),
  ];
};
