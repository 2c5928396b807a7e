import { AggregatesView, PeriodView } from '../../src/application/aggregates/aggregates.view.js';
import { TestService } from '../support/test-service.js';
import { answer, closeAndOpen, codeFor, createCampaign, day, startCollecting } from './campaign-steps.js';
import { Tenant } from './tenant.js';

/** An organisation with leaders in its units, and campaigns in which colleagues answer about all of them. */

export interface TestLeader {
  readonly personId: string;
  readonly email: string;
  readonly unit: string;
}

const idOf = ({ body }: { readonly body: unknown }): string => (body as { id: string }).id;

export const addUnit = async ({ members }: Tenant, name: string, parentId: string | null): Promise<string> =>
  idOf(await members.hr.caller.post('units', { nameEn: name, nameCy: name, parentId }).expect(201));

export async function addLeaders(
  { members, slug }: Tenant,
  unit: string,
  { prefix, count }: { readonly prefix: string; readonly count: number },
): Promise<readonly TestLeader[]> {
  const leaders: TestLeader[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const email = `${prefix}${String(nth)}@${slug}.example`;
    const person = {
      email,
      givenName: 'Leader',
      familyName: `${prefix} ${String(nth)}`,
      jobTitle: 'Nurse',
      language: 'en',
      roles: ['leader'],
      unitId: unit,
    };
    const personId = idOf(await members.administrator.caller.post('people', person).expect(201));
    leaders.push({ personId, email, unit });
  }
  return leaders;
}

export interface Round {
  readonly name: string;
  /** Peers about each leader. */
  readonly peers: number;
  /** What peer number so-and-so says of leader number so-and-so. */
  readonly rating: (leader: number, peer: number) => number;
}

const peerEmail = (slug: string, round: string, leader: number, peer: number): string =>
  `${round}-${String(leader)}-${String(peer)}@${slug}.example`;

/** A campaign from its first day to the opening, in which every peer answers. @returns its id */
export async function runCampaign(
  service: TestService,
  tenant: Tenant,
  leaders: readonly TestLeader[],
  { name, peers, rating }: Round,
): Promise<string> {
  const { members, slug } = tenant;
  const campaignId = await createCampaign(tenant);
  for (const { personId } of leaders) {
    const input = { personId, facilitatorId: members.facilitator.id, patientsApply: false };
    await members.hr.caller.post(`campaigns/${campaignId}/subjects`, input).expect(201);
  }
  const pairs = leaders.flatMap((leader, at) =>
    Array.from({ length: peers }, (_, peer) => ({ leader, at, peer })),
  );
  const lines = pairs.map(
    ({ leader, at, peer }) => `${leader.email},peer,Peer ${String(peer)},${peerEmail(slug, name, at, peer)}`,
  );
  const csv = ['leader_email,relationship,name,email', ...lines].join('\n');
  await members.hr.caller.post(`campaigns/${campaignId}/raters/import`, { csv }).expect(200);
  await startCollecting(service, tenant, campaignId);
  while ((await service.sendLetters()) > 0);
  for (const { at, peer } of pairs) {
    const code = codeFor(service, peerEmail(slug, name, at, peer));
    await answer(service, slug, { code, rating: rating(at, peer) });
  }
  await closeAndOpen(service, tenant, campaignId);
  return campaignId;
}

/** As if it had closed so many days ago. */
export async function backdate(service: TestService, campaignId: string, days: number): Promise<void> {
  await service.database.query(
    `update register.campaigns set opens_at = opens_at - $2 * interval '1 day',
       closes_at = closes_at - $2 * interval '1 day' where id = $1`,
    [campaignId, days + 30],
  );
}

export async function makePeriod({ members }: Tenant, name: string, fromToday: number): Promise<string> {
  const input = { nameEn: name, nameCy: name, untilDay: day(fromToday) };
  const { body } = await members.hr.caller.post('aggregates', input).expect(201);
  return (body as PeriodView).id;
}

export async function readAggregates({ members }: Tenant, periodId: string): Promise<AggregatesView> {
  const { body } = await members.hr.caller.get(`aggregates/${periodId}`).expect(200);
  return body as AggregatesView;
}
