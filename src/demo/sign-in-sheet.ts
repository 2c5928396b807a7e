import { Config } from '../platform/config/config.js';
import { DemoSessions } from './demo-session.js';

/** One person for each role, and what they find. */
const WAYS_IN: readonly (readonly [string, string, string])[] = [
  ['HR', 'mared.elis@cwm-tawel.example', 'runs campaigns, imports raters, makes patient codes'],
  ['Leader', 'angharad.prosser@cwm-tawel.example', 'has a released report from many raters'],
  ['Leader', 'priya.nair@cwm-tawel.example', 'has a report from few raters'],
  ['Leader', 'catrin.hughes@cwm-tawel.example', 'is in the campaign that collects; reads Welsh'],
  ['Facilitator', 'sioned.parry@cwm-tawel.example', 'reads reports first and releases them; reads Welsh'],
  ['Approver', 'eleri.gwyn@cwm-tawel.example', 'accepts the raters whom leaders propose'],
  [
    'Speaking-up',
    'ifan.daniel@cwm-tawel.example',
    'is told of comments about somebody’s safety; reads Welsh',
  ],
  ['Panel', 'tom.hopkins@cwm-tawel.example', 'will check statements (a later step)'],
  [
    'Administrator',
    'administrator@cwm-tawel.example',
    'keeps the organisation, its people and questionnaires',
  ],
];

/** Links that work once and for ten minutes; afterwards the sign-in page sends new ones to the outbox. */
export async function signInSheet(config: Config, sessions: DemoSessions): Promise<string> {
  const lines = ['', 'Sign in as (each link works once, for ten minutes):'];
  for (const [role, email, what] of WAYS_IN)
    lines.push(
      `  ${role.padEnd(14)}${email}  ${what}`,
      `${' '.repeat(16)}${config.appOrigin}/sign-in/link#${await sessions.link(email)}`,
    );
  const { appOrigin } = config;
  lines.push('', `Later: ask for a link on ${appOrigin}/sign-in and find the letter in ${appOrigin}/outbox`);
  lines.push(
    `Raters and patients answer at ${appOrigin}/o/cwm-tawel/answer with a code from a letter or a card.`,
  );
  return lines.join('\n');
}
