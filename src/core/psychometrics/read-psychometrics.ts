import { ItemReliability, Reliability } from '../disclosure/reliability.js';
import { Language, LANGUAGES } from '../language.js';
import { Component, COMPONENTS, Item, RATER_GROUPS, RaterGroup } from '../questionnaires/questionnaire.js';
import { Block, heading, paragraph } from '../reports/reading/blocks.js';
import { Translate } from '../reports/reading/translate.js';
import { ratersNeeded } from '../statistics/raters/raters-needed.js';

export interface PsychometricContext {
  readonly reliabilities: readonly Reliability[];
  readonly items: readonly Item[];
  readonly language: Language;
  readonly t: Translate;
  /** Makes the ids of headings different from campaign to campaign. */
  readonly prefix: string;
}

const TARGET = 0.7;

const coefficient = (value: number | null, t: Translate): string =>
  value === null ? t('not-estimable') : value.toFixed(2);

const interval = (
  value: number | null,
  ends: readonly [number | null, number | null],
  t: Translate,
): string => {
  const [low, high] = ends;
  if (value === null || low === null || high === null) return coefficient(value, t);
  return t('interval', { value: value.toFixed(2), low: low.toFixed(2), high: high.toFixed(2) });
};

/** By the estimate and by its lower limit: the second is what one can rely on. */
const ratersWords = ({ icc1, icc1Low }: Reliability, t: Translate): string => {
  const [likely, surely] = [icc1, icc1Low].map((icc) =>
    icc === null ? null : ratersNeeded(icc, TARGET).nRaters,
  );
  if (likely === null || likely === undefined) return t('raters.unknown');
  if (surely === null || surely === undefined) return t('raters.at-least', { likely });
  return t('raters.between', { likely, surely });
};

const componentRow = (row: Reliability, t: Translate): readonly string[] => [
  t(`component.${row.component}`),
  interval(row.alpha, [row.alphaLow, row.alphaHigh], t),
  coefficient(row.alphaPairwise, t),
  coefficient(row.omega, t),
  interval(row.icc1, [row.icc1Low, row.icc1High], t),
  ratersWords(row, t),
];

const COLUMNS = ['component', 'alpha', 'pairwise', 'omega', 'icc', 'raters'] as const;

const inOrder = (rows: readonly Reliability[]): readonly Reliability[] =>
  COMPONENTS.flatMap((component) => rows.filter((row) => row.component === component));

const coefficientTable = (
  group: RaterGroup,
  language: Language,
  { reliabilities, t }: PsychometricContext,
): readonly Block[] => {
  const rows = inOrder(reliabilities.filter((row) => row.group === group && row.language === language));
  const [first] = rows;
  if (first === undefined) return [];
  const { ballotsAtLeast, subjectsAtLeast } = first;
  return [
    {
      kind: 'table',
      table: {
        caption: t('caption', {
          language: t(`language.${language}`),
          ballots: ballotsAtLeast,
          leaders: subjectsAtLeast,
        }),
        columns: COLUMNS.map((key) => t(`column.${key}`)),
        rows: rows.map((row) => componentRow(row, t)),
        widths: [2, 3, 2, 2, 3, 3],
      },
    },
  ];
};

interface Measured {
  readonly key: string;
  readonly component: Component;
  readonly by: Readonly<Record<Language, ItemReliability | undefined>>;
}

const measuredItems = (
  group: RaterGroup,
  { reliabilities, items }: PsychometricContext,
): readonly Measured[] => {
  const own = reliabilities.filter((row) => row.group === group);
  const find = (key: string, language: Language): ItemReliability | undefined =>
    own
      .filter((row) => row.language === language)
      .flatMap((row) => row.items)
      .find(({ item }) => item === key);
  return items
    .map(({ key, component }) => ({ key, component, by: { en: find(key, 'en'), cy: find(key, 'cy') } }))
    .filter(({ by }) => LANGUAGES.some((language) => by[language] !== undefined));
};

const wordingOf = (key: string, group: RaterGroup, { items, language }: PsychometricContext): string => {
  const wording = items.find((item) => item.key === key)?.wording;
  const own = group === 'patient' ? wording?.patient : wording?.colleague;
  return own?.[language] ?? key;
};

/** English and Welsh side by side: an item that goes with the rest in one language only was not translated well. */
const itemTable = (group: RaterGroup, context: PsychometricContext): readonly Block[] => {
  const { t } = context;
  const measured = measuredItems(group, context);
  if (measured.length === 0) return [];
  const shown = (value: number | null | undefined): string =>
    value === undefined ? t('not-enough') : coefficient(value, t);
  return [
    {
      kind: 'table',
      table: {
        caption: t('items.caption'),
        columns: [
          t('items.item'),
          ...LANGUAGES.flatMap((language) =>
            ['r-drop', 'alpha-without'].map((key) =>
              t(`items.${key}`, { language: t(`language.${language}`) }),
            ),
          ),
        ],
        rows: measured.map(({ key, by }) => [
          wordingOf(key, group, context),
          ...LANGUAGES.flatMap((language) => [
            shown(by[language]?.rDrop),
            shown(by[language]?.alphaIfDeleted),
          ]),
        ]),
        widths: [5, 2, 2, 2, 2],
      },
    },
  ];
};

/** One campaign: for each rater group the coefficients of each language, and then its items. */
export const readPsychometrics = (context: PsychometricContext): readonly Block[] => {
  const { t, reliabilities, prefix } = context;
  if (reliabilities.length === 0) return [paragraph(t('too-few'))];
  return RATER_GROUPS.filter((group) => reliabilities.some((row) => row.group === group)).flatMap((group) => [
    heading(`${prefix}-${group}`, t(`group.${group}`)),
    ...LANGUAGES.flatMap((language) => coefficientTable(group, language, context)),
    ...itemTable(group, context),
  ]);
};
