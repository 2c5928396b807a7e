import { CellGroup } from '../../disclosure/cell-group.js';
import { COMPONENTS, Component } from '../../questionnaires/questionnaire.js';
import { Distribution, ItemReport, ReportModel } from '../report-model.js';
import { Block, heading, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';
import { groupScoreWords, selfRatingWords, sourceName } from './score-words.js';
import { Translate } from './translate.js';

const itemsOf = (model: ReportModel, component: Component): readonly ItemReport[] =>
  model.items.filter((item) => item.component === component);

/** A group has a column where at least one of its items is shown, so that hidden and absent groups look alike. */
const shownGroups = (items: readonly ItemReport[]): readonly CellGroup[] => [
  ...new Set(
    items.flatMap((item) =>
      item.groups.filter(({ score }) => score.kind === 'shown').map(({ group }) => group),
    ),
  ),
];

const cellWords = (item: ItemReport, group: CellGroup, t: Translate): string =>
  groupScoreWords(item.groups.find((cell) => cell.group === group)?.score ?? { kind: 'none' }, t);

const itemTable = (component: Component, { model, language, t }: ReadingContext): Block => {
  const items = itemsOf(model, component);
  const groups = shownGroups(items);
  return {
    kind: 'table',
    table: {
      caption: t('items.caption', { component: t(`components.${component}.name`) }),
      columns: [t('column.item'), t('sources.self'), ...groups.map((group) => sourceName(group, t))],
      rows: items.map((item) => [
        item.wording[language],
        selfRatingWords(item.self, t),
        ...groups.map((group) => cellWords(item, group, t)),
      ]),
      widths: [5, 1.5, ...groups.map(() => 1.8)],
    },
  };
};

const distributionWords = (distribution: Distribution & { readonly kind: 'shown' }, t: Translate): string =>
  distribution.parts
    .map(({ category, percent, bound }) =>
      t('distribution.part', {
        category: t(`distribution.${category}`),
        percent: t(`distribution.percent-${bound}`, { percent }),
      }),
    )
    .join('; ');

const spreadRows = (item: ItemReport, { language, t }: ReadingContext): readonly (readonly string[])[] =>
  item.groups.flatMap(({ group, distribution }) =>
    distribution.kind === 'shown'
      ? [[item.wording[language], sourceName(group, t), distributionWords(distribution, t)]]
      : [],
  );

const spreadTable = (component: Component, context: ReadingContext): readonly Block[] => {
  const { model, t } = context;
  const rows = itemsOf(model, component).flatMap((item) => spreadRows(item, context));
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      table: {
        caption: t('distribution.caption', { component: t(`components.${component}.name`) }),
        columns: [t('column.item'), t('column.source'), t('column.spread')],
        rows,
        widths: [4, 2, 5],
      },
    },
  ];
};

/** Every behaviour in tables, for whoever wants to look closely; the last pages of the report. */
export const everyNumber = (context: ReadingContext): readonly Block[] => {
  const { model, t } = context;
  const components = COMPONENTS.filter((component) => itemsOf(model, component).length > 0);
  return [
    heading('every-behaviour', t('items.title')),
    paragraph(t('items.intro')),
    ...components.flatMap((component) => [itemTable(component, context), ...spreadTable(component, context)]),
  ];
};
