import { COMPONENTS, Component } from '../questionnaires/questionnaire.js';
import { agreementOf } from './agreement.js';
import {
  ComponentReport,
  GroupScore,
  ItemReport,
  ReportModel,
  ScoreByGroup,
  ShownScore,
  SourceLine,
  StandOut,
} from './report-model.js';

/** A report made by hand for specs and for looking at: shown, bounded, pooled, suppressed and absent side by side. */

type ShownParts = Pick<ShownScore, 'value' | 'step' | 'countClass' | 'band'> &
  Partial<Pick<ShownScore, 'bound'>>;

export const shown = (parts: ShownParts): ShownScore => ({ kind: 'shown', bound: 'exact', ...parts });
const fewPeople = (value: number, low: number, high: number): ShownScore =>
  shown({ value, step: 0.5, countClass: '5-9', band: { low, high } });
const SUPPRESSED: GroupScore = { kind: 'suppressed' };

const managerScore = (value: number): ScoreByGroup => ({
  group: 'manager',
  score: shown({ value, step: 0.5, countClass: 'one', band: null }),
});

const groupsOf = (manager: number, peer: GroupScore, patient: GroupScore): readonly ScoreByGroup[] => [
  managerScore(manager),
  { group: 'peer', score: peer },
  { group: 'direct-report', score: SUPPRESSED },
  { group: 'other', score: { kind: 'none' } },
  { group: 'patient', score: patient },
];

const patients = (
  value: number,
  low: number,
  high: number,
  bound: ShownScore['bound'] = 'exact',
): ShownScore => shown({ value, bound, step: 0.25, countClass: '10-19', band: { low, high } });

const component = (
  name: Component,
  parts: Omit<ComponentReport, 'component' | 'agreement' | 'experience'>,
): ComponentReport => ({
  component: name,
  ...parts,
  agreement: agreementOf(parts.gap, parts.others),
  experience:
    name === 'helping' ? [] : [{ group: 'patient', word: name === 'attending' ? 'similar' : 'mixed' }],
});

const COMPONENT_REPORTS: readonly ComponentReport[] = [
  component('attending', {
    self: { kind: 'shown', value: 11 / 3 },
    groups: groupsOf(4, fewPeople(3.5, 3.1, 4.4), patients(4.5, 4.2, 5, 'at-least')),
    others: fewPeople(4, 3.4, 4.5),
    gap: 'no-clear-difference',
  }),
  component('understanding', {
    self: { kind: 'shown', value: 4.5 },
    groups: groupsOf(3.5, fewPeople(3, 2.4, 3.6), patients(3.75, 3.3, 4.1)),
    others: fewPeople(3.5, 2.9, 4),
    gap: 'rated-self-higher',
  }),
  component('empathising', {
    self: { kind: 'shown', value: 3 },
    groups: groupsOf(4.5, fewPeople(4, 3.4, 4.6), patients(4.25, 3.8, 4.7)),
    others: fewPeople(4, 3.6, 4.5),
    gap: 'rated-self-lower',
  }),
  component('helping', {
    self: { kind: 'none' },
    groups: groupsOf(2, SUPPRESSED, patients(2.25, 1.7, 2.8)),
    others: SUPPRESSED,
    gap: 'not-estimable',
  }),
];

const WORDINGS: readonly (readonly [string, string])[] = [
  [
    'Puts everything else aside when somebody needs to talk',
    'Yn rhoi popeth arall o’r neilltu pan fydd angen i rywun siarad',
  ],
  ['Notices when someone in the team is struggling', 'Yn sylwi pan fydd rhywun yn y tîm yn cael trafferth'],
  ['Gives difficult feedback honestly and with care', 'Yn rhoi adborth anodd yn onest a chyda gofal'],
];

const item = (name: Component, index: number, wording: readonly [string, string]): ItemReport => ({
  item: `${name}-${String(index + 1)}`,
  component: name,
  involves: index === 2 ? 'difficult-feedback' : null,
  wording: { en: wording[0], cy: wording[1] },
  self: index === 1 ? { kind: 'none' } : { kind: 'shown', value: 4 },
  groups: [
    { ...managerScore(3 + (index % 2)), distribution: { kind: 'suppressed' } },
    {
      group: 'peer',
      score: index === 2 ? SUPPRESSED : fewPeople(3.5, 3.1, 4.4),
      distribution: { kind: 'suppressed' },
    },
    {
      group: 'patient',
      score: index === 0 ? patients(4.5, 4.1, 5, 'at-least') : { kind: 'none' },
      distribution:
        index === 0
          ? {
              kind: 'shown',
              parts: [
                { category: 'rarely-or-sometimes', percent: 15, bound: 'exact' },
                { category: 'often', percent: 85, bound: 'exact' },
              ],
            }
          : { kind: 'suppressed' },
    },
  ],
});

const standOut = (name: Component, index: number, direction: StandOut['direction']): StandOut => ({
  item: `${name}-${String(index + 1)}`,
  component: name,
  wording: { en: WORDINGS[index]?.[0] ?? '', cy: WORDINGS[index]?.[1] ?? '' },
  group: 'patient',
  direction,
});

const LONG_COMMENT = `She listens. ${'When the ward was short of staff for the third night running she came in herself, made tea, asked each of us how we were and stayed until the handover was done. '.repeat(5).trim()}`;

export const sourceLine = (
  group: SourceLine['group'],
  state: SourceLine['state'],
  countClass: SourceLine['countClass'],
): SourceLine => ({ group, state, countClass, strongEnoughToCompare: false, replacements: 'none' });

export const REPORT_EXAMPLE: ReportModel = {
  schema: 'tosturi-report/2',
  subject: {
    name: 'Angharad Llŷr-Prydderch ap Gwynfor Fitzgerald-Ŵylan',
    jobTitle: 'Lead Nurse, Community & Unscheduled Care <North>',
    organisation: {
      en: 'Dyffryn Example University Health Board',
      cy: 'Bwrdd Iechyd Prifysgol Enghraifft Dyffryn',
    },
  },
  campaign: {
    name: {
      en: 'Spring 2026 compassionate leadership round',
      cy: 'Rownd arweinyddiaeth dosturiol gwanwyn 2026',
    },
    purpose: 'development',
    closedOn: '2026-05-29',
  },
  questionnaire: {
    key: 'compassion-360',
    version: 1,
    title: { en: 'Compassionate leadership 360', cy: 'Arweinyddiaeth dosturiol 360' },
  },
  sources: [
    sourceLine('manager', 'shown', 'one'),
    sourceLine('peer', 'shown', '5-9'),
    sourceLine('direct-report', 'suppressed', null),
    sourceLine('other', 'none', null),
    sourceLine('patient', 'shown', '10-19'),
  ],
  strengths: [
    {
      item: 'attending-1',
      component: 'attending',
      wording: { en: WORDINGS[0]?.[0] ?? '', cy: WORDINGS[0]?.[1] ?? '' },
      groups: ['peer', 'patient'],
    },
    {
      item: 'empathising-2',
      component: 'empathising',
      wording: { en: WORDINGS[1]?.[0] ?? '', cy: WORDINGS[1]?.[1] ?? '' },
      groups: ['peer'],
    },
  ],
  components: COMPONENT_REPORTS,
  items: COMPONENTS.flatMap((name) => WORDINGS.map((wording, index) => item(name, index, wording))),
  standOuts: [standOut('attending', 0, 'more'), standOut('understanding', 2, 'less')],
  change: {
    kind: 'shown',
    since: '2025-03-28',
    lines: [
      {
        component: 'attending',
        group: 'patient',
        before: patients(3.5, 3.1, 3.9),
        now: patients(4.5, 4.2, 5, 'at-least'),
        change: 'higher',
      },
    ],
  },
  comments: {
    kind: 'shown',
    list: [
      { kind: 'verbatim', question: 'continue', text: LONG_COMMENT },
      {
        kind: 'verbatim',
        question: 'help-more',
        text: 'Diolch o galon 😀👩🏽‍⚕️ – tŷ bach twt, ŵyna, ŷd.\nSecond line.',
      },
      { kind: 'verbatim', question: 'continue', text: 'شكرا جزيلا and תודה רבה, thank you' },
      { kind: 'theme', question: 'help-more', text: 'Would like more time in the one-to-ones.' },
      { kind: 'withheld', question: 'continue', reason: 'it would have named a person' },
    ],
  },
  managerComments: {
    name: 'Siân Ôl-Ŵynn',
    list: [
      { kind: 'verbatim', question: 'continue', text: 'Keep asking the question that nobody else asks.' },
    ],
  },
  conditions: {
    kind: 'shown',
    list: [
      { condition: 'staffing', label: { en: 'Too few staff', cy: 'Rhy ychydig o staff' }, share: 'most' },
      { condition: 'no-time', label: { en: 'No time to meet', cy: 'Dim amser i gwrdd' }, share: 'few' },
    ],
  },
  assumedSpread: true,
};
