import { merkleRoot } from '../../src/crypto/merkle-root.js';
import { isReceipt } from '../../src/crypto/receipt.js';
import {
  addRaters,
  answer,
  closeAndOpen,
  codeFor,
  createCampaign,
  enrol,
  raterEmails,
  startCollecting,
} from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { asSender, TestRater } from '../support/rater.js';
import { startTestService, TestService } from '../support/test-service.js';

const PEERS = 7;

let service: TestService;
let tenant: Tenant;
let campaignId: string;
let answered: readonly ({ readonly receipt: string } & TestRater)[];

async function collect(): Promise<typeof answered> {
  const raters = [];
  for (const email of raterEmails(PEERS, tenant.slug))
    raters.push(await answer(service, tenant.slug, { code: codeFor(service, email), rating: 4 }));
  const manager = codeFor(service, tenant.members.manager.email);
  return [...raters, await answer(service, tenant.slug, { code: manager, rating: 3 })];
}

/** One more sealed ballot than tokens, which only somebody with the box's database can make. */
const forgeOneOfTheManager = (): Promise<unknown> =>
  service.database.query(
    `insert into box.ballots select organisation_id, campaign_id, sha256(token_hash), subject_ref, rater_group,
      request_digest, sealed, 1, false from box.ballots where rater_group = 'manager'`,
  );

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  campaignId = await createCampaign(tenant);
  const subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  const peers = raterEmails(PEERS, tenant.slug).map((email) => ({ email, relationship: 'peer' }));
  const manager = { email: tenant.members.manager.email, relationship: 'manager' };
  await addRaters(tenant, subjectId, [...peers, manager]);
  await startCollecting(service, tenant, campaignId);
  answered = await collect();
  const [first] = answered;
  await service
    .box()
    .post(`/o/${tenant.slug}/ballots/withdraw`)
    .send(first ? asSender(first) : {})
    .expect(200);
  await forgeOneOfTheManager();
  await closeAndOpen(service, tenant, campaignId);
});

afterAll(async () => {
  await service.stop();
});

const published = async (): Promise<readonly string[]> => {
  const rows = await service.database.query<{ receipt: string }>(
    'select receipt from results.receipts where campaign_id = $1',
    [campaignId],
  );
  return rows.map(({ receipt }) => receipt).toSorted();
};

const audited = (kind: string): Promise<readonly { data: Readonly<Record<string, unknown>> }[]> =>
  service.database.query('select data from register.audit_events where kind = $1', [kind]);

describe('the receipts of an opened box', () => {
  it('are those of every ballot that lay in it, and not that of a withdrawn one', async () => {
    const list = await published();
    const [withdrawn, ...others] = answered.map(({ receipt }) => receipt);
    expect(list).toEqual(expect.arrayContaining(others));
    expect(list).not.toContain(withdrawn);
  });

  it('are filled up to a multiple of ten with what looks the same', async () => {
    const list = await published();
    expect(list).toHaveLength(10);
    expect(list.every(isReceipt)).toBe(true);
  });

  it('are committed to in the audit chain by their Merkle root, with the class of their number', async () => {
    const [opened] = await audited('box-opened');
    expect(opened?.data).toMatchObject({
      campaignId,
      receiptsRoot: merkleRoot(await published()).toString('hex'),
      ballots: '5-9',
    });
  });

  it('can be added to or changed by no process', async () => {
    const rights = await service.database.query(
      `select grantee, privilege_type from information_schema.role_table_grants
        where table_schema = 'results' and table_name = 'receipts' and privilege_type not in ('SELECT', 'INSERT')
          and grantee in ('app_rw', 'report_ro', 'opener_rw', 'box_rw')`,
    );
    expect(rights).toEqual([]);
  });
});

describe('a group with more ballots than tokens', () => {
  it('is told in the audit chain, which still holds', async () => {
    const destroyed = await audited('group-destroyed');
    expect(destroyed.map(({ data }) => [data['group'], data['reason']])).toEqual([
      ['manager', 'more-ballots-than-tokens'],
    ]);
    const numbers = await service.database.query<{ number: string }>(
      'select number from register.audit_events order by number',
    );
    expect(numbers.map(({ number }) => Number(number))).toEqual(numbers.map((_, index) => index + 1));
  });
});
