import { ReleasedReportView } from '../../src/application/reports/reports.view.js';
import { readableReport } from '../../src/core/reports/frozen-report.js';
import { ReportModel } from '../../src/core/reports/report-model.js';
import { startTestService, TestService } from '../support/test-service.js';
import {
  addRaters,
  answer,
  assessOneself,
  closeAndOpen,
  codeFor,
  createCampaign,
  enrol,
  RELEASE_NOW,
  startCollecting,
} from './campaign-steps.js';
import { createTenant, Tenant } from './tenant.js';

const SLUG = 'a-board';
/** So many colleagues are strong enough to compare. */
const PEERS = 20;

let service: TestService;
let tenant: Tenant;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, SLUG);
});

afterAll(async () => {
  await service.stop();
});

/** One campaign from beginning to end, in which all of that name give the same rating; the report that its leader gets. */
async function roundOf(name: string, rating: 3 | 4): Promise<ReportModel> {
  const { leader, facilitator } = tenant.members;
  const campaignId = await createCampaign(tenant);
  const subjectId = await enrol(tenant, campaignId, leader);
  await assessOneself(leader, subjectId);
  const emails = Array.from({ length: PEERS }, (_, index) => `${name}${String(index)}@${SLUG}.example`);
  await addRaters(
    tenant,
    subjectId,
    emails.map((email) => ({ email, relationship: 'peer' })),
  );
  await startCollecting(service, tenant, campaignId);
  for (const email of emails) await answer(service, SLUG, { code: codeFor(service, email), rating });
  await closeAndOpen(service, tenant, campaignId);
  await facilitator.caller.post(`subjects/${subjectId}/release`, RELEASE_NOW).expect(204);
  const { body } = await leader.caller.get(`subjects/${subjectId}/report`).expect(200);
  return readableReport((body as ReleasedReportView).report);
}

describe('change since the last report', () => {
  it('is what lies between the two frozen reports of one leader, and the first has nothing to compare with', async () => {
    const first = await roundOf('spring', 3);
    expect(first.change).toEqual({ kind: 'first' });
    const second = await roundOf('autumn', 4);
    expect(second.change.kind === 'shown' && second.change.since).toBe(first.campaign.closedOn);
    const lines = second.change.kind === 'shown' ? second.change.lines : [];
    expect(lines.map(({ group, before, now, change }) => [group, before.value, now.value, change])).toEqual(
      Array.from({ length: 4 }, () => ['peer', 3, 4, 'higher']),
    );
  });
});
