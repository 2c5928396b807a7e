/** Of each leader: one line manager, a team, and colleagues whom the leader proposes. */
export const RATERS = { manager: 1, team: 5, peers: 6 } as const;
export const PATIENTS = 10;

export interface BigLeader {
  readonly email: string;
  readonly peers: readonly string[];
  readonly others: readonly string[];
}

export interface Crowd {
  readonly leaders: readonly BigLeader[];
  /** The list that HR sends. */
  readonly csv: string;
}

const HEADER = 'staff_number,given_name,family_name,email,job_title,unit,manager,roles,language';
/** Each leader's people have the numbers after the leader's own. */
const STEP = 100;
const FIRST = 10_000;

const emailOf = (number: number): string => `person${String(number)}@cwm-tawel.example`;

function line(number: number, manager: number | null, role = ''): string {
  const language = number % 3 === 0 ? 'cy' : 'en';
  const unit = `Directorate ${String(Math.floor(number / STEP) % 20)}`;
  const above = manager === null ? '' : String(manager);
  return `${String(number)},Siân,Gwŷr ${String(number)},${emailOf(number)},Nurse,${unit},${above},${role},${language}`;
}

const numbers = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, nth) => from + nth);

/** An invented staff of as many leaders as wanted, with twelve raters each who are asked about nobody else. */
export function crowdOf(leaders: number): Crowd {
  const groups = numbers(1, leaders).map((nth) => {
    const leader = FIRST + nth * STEP;
    const team = numbers(leader + 2, RATERS.team);
    const peers = numbers(leader + 2 + RATERS.team, RATERS.peers);
    const lines = [
      line(leader + 1, null),
      line(leader, leader + 1, 'leader'),
      ...team.map((number) => line(number, leader)),
      ...peers.map((number) => line(number, null)),
    ];
    return { leader, team, peers, lines };
  });
  return {
    leaders: groups.map(({ leader, team, peers }) => ({
      email: emailOf(leader),
      peers: peers.map(emailOf),
      others: [leader + 1, ...team].map(emailOf),
    })),
    csv: [HEADER, ...groups.flatMap(({ lines }) => lines)].join('\r\n'),
  };
}
