import type { Language } from '../core/language.js';
import { DEMO_LEADERS, DemoPerson } from './demo-people.js';
import { Dice, pick } from './random.js';

const GIVEN =
  'Siân Emyr Lowri Iwan Carys Gareth Ffion Steffan Megan Dylan Alys Tomos Amina Kwame Zofia Liam Ruth Samir Hannah Joseph Mei Patrick Elin Rhys'.split(
    ' ',
  );
const FAMILY =
  'Davies Evans Thomas Jenkins Powell Bevan Griffiths Lewis Pugh Howells Okafor Kowalska Rahman Murphy Chen Walters Phillips Rowlands Bowen Harris'.split(
    ' ',
  );

export type DemoRelationship = 'manager' | 'peer' | 'direct-report' | 'other';

export interface DemoRater {
  readonly relationship: DemoRelationship;
  readonly staffNumber: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly language: Language;
  /** Works somewhere else, and is in no register. */
  readonly outside: boolean;
}

/** How many people of each kind are asked about one leader, and how many cards are used. */
export interface RaterMix {
  readonly manager: number;
  readonly peer: number;
  readonly 'direct-report': number;
  readonly other: number;
  readonly patient: number;
}

const ascii = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

type Name = readonly [string, string];

/** Two people of one name around one leader would look like a mistake. */
function newName(used: Set<string>, dice: Dice): Name {
  const name: Name = [pick(GIVEN, dice), pick(FAMILY, dice)];
  if (used.has(name.join(' '))) return newName(used, dice);
  used.add(name.join(' '));
  return name;
}

const JOB_TITLES: Readonly<Record<DemoRelationship, readonly string[]>> = {
  manager: ['Clinical director', 'Head of service', 'Assistant director'],
  peer: ['Ward manager', 'Service manager', 'Senior nurse', 'Team lead'],
  'direct-report': ['Staff nurse', 'Healthcare support worker', 'Administrator', 'Charge nurse'],
  other: ['Pharmacist', 'Physiotherapist', 'Consultant', 'Social worker', 'Porter'],
};

const KINDS = ['manager', 'peer', 'direct-report', 'other'] as const;

/** One of a leader's other colleagues works in the council, where there are enough of them. */
const isOutside = (relationship: DemoRelationship, nth: number, mix: RaterMix): boolean =>
  relationship === 'other' && nth === 0 && mix.other >= 5;

/** Each leader's people have the hundred after the leader's own number. */
export const leaderNumber = (leader: DemoPerson): number => (DEMO_LEADERS.indexOf(leader) + 1) * 100;

/** Staff with names of their own; the number in the address keeps two of the same name apart. */
export function ratersFor(leader: DemoPerson, mix: RaterMix, dice: Dice): readonly DemoRater[] {
  const names = new Set<string>();
  const asked = KINDS.flatMap((relationship) =>
    Array.from({ length: mix[relationship] }, (_, nth) => ({
      relationship,
      outside: isOutside(relationship, nth, mix),
    })),
  );
  return asked.map(({ relationship, outside }, index) => {
    const [givenName, familyName] = newName(names, dice);
    const number = String(Math.floor(dice() * 100_000));
    const domain = outside ? 'dyffryn-council.example' : 'cwm-tawel.example';
    return {
      relationship,
      outside,
      staffNumber: String(leaderNumber(leader) + index + 1),
      givenName,
      familyName,
      jobTitle: pick(JOB_TITLES[relationship], dice),
      email: `${ascii(givenName)}.${ascii(familyName)}.${number}@${domain}`,
      language: dice() < 0.3 ? ('cy' as const) : ('en' as const),
    };
  });
}
