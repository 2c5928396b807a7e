import { DateTime } from 'luxon';
import { ApiClient } from '../../src/demo/api-client.js';
import { DEMO_APPROVER, DEMO_HR } from '../../src/demo/demo-people.js';
import { DemoSessions } from '../../src/demo/demo-session.js';
import { DemoSetting } from '../../src/demo/demo-setting.js';
import { BigLeader, Crowd } from './crowd.js';

export const FACILITATORS = ['sioned.parry@cwm-tawel.example', 'marcus.adeyemi@cwm-tawel.example'] as const;

export type Ids = ReadonlyMap<string, string>;

/** A leader who takes part. */
export interface Enrolled extends BigLeader {
  readonly subjectId: string;
}

/** @returns everybody's id by their address */
export async function importPeople(hr: ApiClient, { csv }: Crowd): Promise<Ids> {
  const preview = await hr.post<{ id: string; digest: string; badLines: number }>('/api/v1/people/imports', {
    csv,
    unknownUnits: 'create',
  });
  if (preview.badLines > 0) throw new Error(`${String(preview.badLines)} lines of the list are bad.`);
  const { id, digest } = preview;
  await hr.post(`/api/v1/people/imports/${id}/confirmation`, { lines: 'all', missing: 'leave', digest });
  const people = await hr.get<readonly { readonly id: string; readonly email: string }[]>('/api/v1/people');
  return new Map(people.map((person) => [person.email, person.id]));
}

export async function createCampaign(hr: ApiClient, { questionnaireId }: DemoSetting): Promise<string> {
  const today = DateTime.now().setZone('Europe/London');
  const { id } = await hr.post<{ id: string }>('/api/v1/campaigns', {
    nameEn: 'The big run',
    nameCy: 'Y rhediad mawr',
    purpose: 'development',
    questionnaireId,
    opensOn: today.minus({ days: 1 }).toISODate(),
    closesOn: today.plus({ days: 14 }).toISODate(),
  });
  return id;
}

export async function enrolAll(
  hr: ApiClient,
  campaignId: string,
  leaders: readonly BigLeader[],
  ids: Ids,
): Promise<readonly Enrolled[]> {
  const path = `/api/v1/campaigns/${campaignId}`;
  for (const { email } of leaders)
    await hr.post(`${path}/subjects`, {
      personId: ids.get(email),
      facilitatorId: ids.get(FACILITATORS[0]),
      secondReaderId: ids.get(FACILITATORS[1]),
      approverId: ids.get(DEMO_APPROVER),
      patientsApply: true,
    });
  const { subjects } = await hr.get<{ subjects: { id: string; personId: string }[] }>(path);
  const subjectOf = new Map(subjects.map(({ id, personId }) => [personId, id]));
  return leaders.map((leader) => ({
    ...leader,
    subjectId: subjectOf.get(ids.get(leader.email) ?? '') ?? '',
  }));
}

/** Each leader proposes six colleagues and sends the list, with team and line manager in it; the approver accepts. */
export async function nominateAll(
  sessions: DemoSessions,
  leaders: readonly Enrolled[],
  ids: Ids,
): Promise<void> {
  const approver = await sessions.as(DEMO_APPROVER);
  for (const { email, subjectId, peers } of leaders) {
    const leader = await sessions.as(email);
    const path = `/api/v1/subjects/${subjectId}/nominations`;
    const personIds = peers.flatMap((peer) => ids.get(peer) ?? []);
    await leader.post(path, { relationship: 'peer', personIds });
    await leader.post(`${path}/submission`);
    await approver.post(`${path}/acceptance`, { outsiders: [] });
  }
}

export const hrOf = (sessions: DemoSessions): Promise<ApiClient> => sessions.as(DEMO_HR);
