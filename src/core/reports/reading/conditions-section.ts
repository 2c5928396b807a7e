import { ConditionReport } from '../report-model.js';
import { Block, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';

const SHARES: readonly ConditionReport['share'][] = ['most', 'some', 'few'];

const byShare = (conditions: readonly ConditionReport[]): readonly ConditionReport[] =>
  SHARES.flatMap((share) => conditions.filter((condition) => condition.share === share));

export const conditionsBlocks = ({ model, language, t }: ReadingContext): readonly Block[] => {
  if (model.conditions.kind !== 'shown') return [paragraph(t('conditions.not-shown'))];
  return [
    paragraph(t('conditions.intro')),
    {
      kind: 'table',
      table: {
        caption: t('conditions.caption'),
        columns: [t('column.condition'), t('column.named-by')],
        rows: byShare(model.conditions.list).map(({ label, share }) => [
          label[language],
          t(`conditions.${share}`),
        ]),
        widths: [5, 3],
      },
    },
  ];
};
