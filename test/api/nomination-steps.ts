import { NominatedView, NominationsView } from '../../src/application/nominations/nominations.view.js';
import { createCampaign, enrol } from './campaign-steps.js';
import { PeopleList } from './people-list.js';
import { Caller, Tenant } from './tenant.js';

/** A leader with a team of six, a manager, ten colleagues, and an approver; nobody is proposed yet. */
export interface Nominating {
  readonly campaignId: string;
  readonly subjectId: string;
  readonly leader: Caller;
  readonly approver: Caller;
  readonly hr: Caller;
  /** By first name: `peer3`, `team1`. */
  readonly ids: ReadonlyMap<string, string>;
}

const HEADER = 'staff_number,given_name,family_name,email,manager';

export async function fillRegister({ members, slug }: Tenant): Promise<ReadonlyMap<string, string>> {
  const named = (kind: string, count: number, manager: string): readonly string[] =>
    Array.from({ length: count }, (_, index) => {
      const name = `${kind}${String(index + 1)}`;
      return `${name},${name},Example,${name}@${slug}.example,${manager}`;
    });
  const list = new PeopleList(members.hr.caller);
  await list.takeIn([HEADER, ...named('peer', 12, ''), ...named('team', 6, members.leader.email)]);
  const { body } = await members.hr.caller.get('people').expect(200);
  return new Map((body as { id: string; givenName: string }[]).map(({ id, givenName }) => [givenName, id]));
}

export async function startNominating(tenant: Tenant, ids: ReadonlyMap<string, string>): Promise<Nominating> {
  const { hr, leader, approver } = tenant.members;
  const campaignId = await createCampaign(tenant);
  const subjectId = await enrol(tenant, campaignId, leader);
  await hr.caller.put(`subjects/${subjectId}/approver`, { approverId: approver.id }).expect(204);
  return { campaignId, subjectId, leader: leader.caller, approver: approver.caller, hr: hr.caller, ids };
}

export const propose = (
  { leader, subjectId, ids }: Nominating,
  names: readonly string[],
  relationship = 'peer',
): ReturnType<Caller['post']> =>
  leader.post(`subjects/${subjectId}/nominations`, {
    relationship,
    personIds: names.map((name) => ids.get(name) ?? ''),
  });

export const submit = ({ leader, subjectId }: Nominating): ReturnType<Caller['post']> =>
  leader.post(`subjects/${subjectId}/nominations/submission`);

export const accept = (
  { approver, subjectId }: Nominating,
  outsiders: readonly string[] = [],
): ReturnType<Caller['post']> => approver.post(`subjects/${subjectId}/nominations/acceptance`, { outsiders });

export async function overview({ leader, subjectId }: Nominating): Promise<NominationsView> {
  const { body } = await leader.get(`subjects/${subjectId}/nominations`).expect(200);
  return body as NominationsView;
}

export async function rater(setting: Nominating, name: string): Promise<NominatedView> {
  const { groups } = await overview(setting);
  const found = groups.flatMap(({ raters }) => raters).find((one) => one.name.startsWith(name));
  if (!found) throw new Error(`${name} is on no list.`);
  return found;
}

/** `peer: peer1 Example proposed, …` for every group in which somebody is. */
export async function groupsOf(setting: Nominating): Promise<Readonly<Record<string, readonly string[]>>> {
  const { groups } = await overview(setting);
  return Object.fromEntries(
    groups
      .filter(({ raters }) => raters.length > 0)
      .map(({ group, raters }) => [
        group,
        raters.map(({ name, state }) => `${name.replace(' Example', '')} ${state}`).toSorted(),
      ]),
  );
}
