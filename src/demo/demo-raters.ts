import type { Language } from '../core/language.js';
import { DemoPerson } from './demo-people.js';
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
  readonly leaderEmail: string;
  readonly relationship: DemoRelationship;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
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

/** Staff with names of their own; the number in the address keeps two of the same name apart. */
export function ratersFor(leader: DemoPerson, mix: RaterMix, dice: Dice): readonly DemoRater[] {
  const names = new Set<string>();
  const kinds = ['manager', 'peer', 'direct-report', 'other'] as const;
  return kinds.flatMap((relationship) =>
    Array.from({ length: mix[relationship] }, () => {
      const [given, family] = newName(names, dice);
      const number = String(Math.floor(dice() * 100_000));
      return {
        leaderEmail: leader.email,
        relationship,
        name: `${given} ${family}`,
        email: `${ascii(given)}.${ascii(family)}.${number}@cwm-tawel.example`,
        language: dice() < 0.3 ? ('cy' as const) : ('en' as const),
      };
    }),
  );
}

/** The file that HR would import. */
export const ratersAsCsv = (raters: readonly DemoRater[]): string =>
  ['leader_email,relationship,name,email,language']
    .concat(
      raters.map((rater) =>
        [rater.leaderEmail, rater.relationship, rater.name, rater.email, rater.language].join(','),
      ),
    )
    .join('\n');
