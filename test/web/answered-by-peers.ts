import {
  addRaters,
  answer,
  assessOneself,
  closeAndOpen,
  codeFor,
  createCampaign,
  enrol,
  startCollecting,
} from '../api/campaign-steps.js';
import { Tenant } from '../api/tenant.js';
import { TestService } from '../support/test-service.js';

const PEERS = Array.from({ length: 9 }, (_, index) => `peer${String(index)}@a-board.example`);

/** One leader with an opened box: nine peers, four comments, the first of which asks for its theme only. Answers with the subject. */
export async function answeredByPeers(service: TestService, tenant: Tenant): Promise<string> {
  const campaignId = await createCampaign(tenant);
  const subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  await assessOneself(tenant.members.leader, subjectId);
  await addRaters(
    tenant,
    subjectId,
    PEERS.map((email) => ({ email, relationship: 'peer' })),
  );
  await startCollecting(service, tenant, campaignId);
  for (const [index, email] of PEERS.entries()) {
    const mode = index === 0 ? ('themes-only' as const) : ('word-for-word' as const);
    const comment = { text: `Listens, says number ${String(index)}.`, mode };
    await answer(service, tenant.slug, {
      code: codeFor(service, email),
      rating: 3 + (index % 2),
      ...(index < 4 && { comment }),
    });
  }
  await closeAndOpen(service, tenant, campaignId);
  return subjectId;
}
