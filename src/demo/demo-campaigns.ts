import { DateTime } from 'luxon';
import { DEMO_LEADERS, DemoPerson } from './demo-people.js';
import { RaterMix } from './demo-raters.js';

export interface DemoLeader {
  readonly person: DemoPerson;
  readonly facilitator: string;
  readonly secondReader: string;
  readonly patientsApply: boolean;
  readonly asked: RaterMix;
}

export interface DemoCampaign {
  readonly nameEn: string;
  readonly nameCy: string;
  readonly opensOn: string;
  readonly closesOn: string;
  /** The share of those asked who answer. */
  readonly answering: number;
  readonly released: boolean;
  readonly leaders: readonly DemoLeader[];
}

/** In the order manager, peers, direct reports, others, patients. */
type Counts = readonly [number, number, number, number, number];

const mix = ([manager, peer, directReport, other, patient]: Counts): RaterMix => ({
  manager,
  peer,
  'direct-report': directReport,
  other,
  patient,
});

/** Many raters; a good number; two groups that are only shown pooled; no patients; few raters; nobody but the leader. */
const FINISHED: readonly RaterMix[] = [
  mix([1, 9, 10, 6, 24]),
  mix([1, 7, 6, 6, 14]),
  mix([1, 6, 3, 3, 12]),
  mix([1, 8, 7, 6, 0]),
  mix([0, 3, 3, 0, 4]),
  mix([0, 0, 0, 0, 0]),
];

const RUNNING: readonly RaterMix[] = [
  mix([1, 6, 6, 5, 10]),
  mix([1, 5, 5, 0, 8]),
  mix([1, 6, 4, 5, 0]),
  mix([1, 5, 0, 6, 12]),
  mix([1, 7, 0, 5, 0]),
  mix([0, 4, 5, 0, 6]),
];

const FACILITATORS = ['sioned.parry@cwm-tawel.example', 'marcus.adeyemi@cwm-tawel.example'] as const;

const leaders = (people: readonly DemoPerson[], mixes: readonly RaterMix[]): readonly DemoLeader[] =>
  people.flatMap((person, index) => {
    const asked = mixes[index];
    const [even, odd] = FACILITATORS;
    const [facilitator, secondReader] = index % 2 === 0 ? [even, odd] : [odd, even];
    return asked
      ? [{ person, facilitator, secondReader, asked, patientsApply: asked.patient > 0 || index === 5 }]
      : [];
  });

/** One campaign that HR has just closed, and one in the middle of its weeks. */
export const demoCampaigns = (today: DateTime): readonly DemoCampaign[] => [
  {
    nameEn: 'Compassionate leadership, spring cohort',
    nameCy: 'Arweinyddiaeth dosturiol, carfan y gwanwyn',
    opensOn: today.minus({ weeks: 6 }).toFormat('yyyy-MM-dd'),
    closesOn: today.plus({ days: 1 }).toFormat('yyyy-MM-dd'),
    answering: 0.95,
    released: true,
    leaders: leaders(DEMO_LEADERS.slice(0, 6), FINISHED),
  },
  {
    nameEn: 'Compassionate leadership, autumn cohort',
    nameCy: 'Arweinyddiaeth dosturiol, carfan yr hydref',
    opensOn: today.minus({ weeks: 3 }).toFormat('yyyy-MM-dd'),
    closesOn: today.plus({ weeks: 3 }).toFormat('yyyy-MM-dd'),
    answering: 0.55,
    released: false,
    leaders: leaders(DEMO_LEADERS.slice(6), RUNNING),
  },
];
