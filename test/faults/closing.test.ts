import { setTimeout as pause } from 'node:timers/promises';
import { EvaluationView, InvitationView } from '../../src/application/answering/answering.view.js';
import {
  createCampaign,
  enrol,
  invitedBy,
  makePatientCodes,
  startCollecting,
  takeToken,
} from '../api/campaign-steps.js';
import { Caller, createTenant, Tenant } from '../api/tenant.js';
import { blindAs, bytesOf, hexOf, raterWith } from '../support/rater.js';
import { startTestService, TestService } from '../support/test-service.js';
import { ballotOf } from './live-service.js';

const CLIENTS = 20;
const BATCHES = 10;

let service: TestService;
let tenant: Tenant;
let campaignId: string;
let subjectId: string;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  await startCollecting(service, tenant, campaignId);
});

afterAll(async () => {
  await service.stop();
});

const expectClosed = ({ body }: { readonly body: unknown }): null => {
  expect(body).toMatchObject({
    code: expect.stringMatching(/^(collection-closed|campaign-not-collecting)$/),
  });
  return null;
};

/** `null`: refused, by the app or by the box. */
async function answerOnce(code: string): Promise<string | null> {
  const opened = await new Caller(service, null).post(`o/${tenant.slug}/invitations`, { code });
  if (opened.status !== 200) return expectClosed(opened);
  const invited = invitedBy(opened.body as InvitationView);
  const state = blindAs(invited);
  const taken = await takeToken(service, tenant.slug, code, hexOf(state.blinded));
  if (taken.status !== 200) return expectClosed(taken);
  const { evaluated, proof } = taken.body as EvaluationView;
  const { ticket } = raterWith(invited, state, { evaluated: bytesOf(evaluated), proof: bytesOf(proof) });
  const sent = await service.box().post(`/o/${tenant.slug}/ballots`).send(ballotOf(ticket));
  if (sent.status === 201) return (sent.body as { receipt: string }).receipt;
  expect(sent.body).toMatchObject({ code: 'collection-closed' });
  return null;
}

it('F13 when HR closes while people take tokens and send, each is receipted and counted, or refused', async () => {
  const codes: string[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) codes.push(...(await makePatientCodes(tenant, subjectId)));
  const receipts: string[] = [];
  let refused = 0;
  const answering = async (): Promise<void> => {
    for (let code = codes.shift(); code !== undefined; code = codes.shift()) {
      const receipt = await answerOnce(code);
      if (receipt !== null) receipts.push(receipt);
      else refused += 1;
      if (receipt === null) return;
    }
  };
  /** In the midst of it, however fast the machine is. */
  const closing = async (): Promise<void> => {
    while (receipts.length <= CLIENTS) await pause(10);
    await tenant.members.hr.caller.post(`campaigns/${campaignId}/close`).expect(204);
  };
  await Promise.all([...Array.from({ length: CLIENTS }, answering), closing()]);
  await service.open();
  expect(refused).toBe(CLIENTS);
  expect(receipts.length).toBeGreaterThan(CLIENTS);
  const cells = await service.database.query('select cell_group, ballots from results.cells');
  expect(cells).toEqual([{ cell_group: 'patient', ballots: receipts.length }]);
});
