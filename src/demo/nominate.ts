import { DEMO_APPROVER, DemoPerson } from './demo-people.js';
import { DemoRater } from './demo-raters.js';
import { DemoSessions } from './demo-session.js';
import { ApiClient } from './api-client.js';

type Ids = ReadonlyMap<string, string>;

interface Nominating {
  readonly person: DemoPerson;
  readonly subjectId: string;
  readonly raters: readonly DemoRater[];
}

interface Nominated {
  readonly groups: readonly {
    readonly raters: readonly { readonly id: string; readonly outside: boolean }[];
  }[];
}

const idsOf = (raters: readonly DemoRater[], ids: Ids): readonly string[] =>
  raters.flatMap(({ email }) => ids.get(email) ?? []);

/** Team and line manager come by themselves; peers and others are the leader's choice. */
async function proposeAll(api: ApiClient, { subjectId, raters }: Nominating, ids: Ids): Promise<void> {
  const path = `/api/v1/subjects/${subjectId}/nominations`;
  for (const relationship of ['peer', 'other'] as const) {
    const chosen = raters.filter((rater) => rater.relationship === relationship && !rater.outside);
    if (chosen.length > 0) await api.post(path, { relationship, personIds: idsOf(chosen, ids) });
  }
  for (const { givenName, familyName, email, language } of raters.filter(({ outside }) => outside))
    await api.post(`${path}/outsiders`, { name: `${givenName} ${familyName}`, email, language });
  await api.post(`${path}/submission`);
}

async function acceptAll(approver: ApiClient, { subjectId }: Nominating): Promise<void> {
  const path = `/api/v1/subjects/${subjectId}/nominations`;
  const { groups } = await approver.get<Nominated>(path);
  const outsiders = groups.flatMap(({ raters }) => raters.filter(({ outside }) => outside));
  await approver.post(`${path}/acceptance`, { outsiders: outsiders.map(({ id }) => id) });
}

/** Every leader who asks anybody proposes them, and the approver accepts. */
export async function nominateAll(
  sessions: DemoSessions,
  leaders: readonly Nominating[],
  ids: Ids,
): Promise<void> {
  const approver = await sessions.as(DEMO_APPROVER);
  for (const leader of leaders.filter(({ raters }) => raters.length > 0)) {
    await proposeAll(await sessions.as(leader.person.email), leader, ids);
    await acceptAll(approver, leader);
  }
}

/** One more person, so that the approver finds a list that waits. */
export async function proposeOneMore(
  sessions: DemoSessions,
  { person, subjectId }: Nominating,
  personId: string,
): Promise<void> {
  const api = await sessions.as(person.email);
  const path = `/api/v1/subjects/${subjectId}/nominations`;
  await api.post(path, { relationship: 'other', personIds: [personId] });
  await api.post(`${path}/submission`);
}
