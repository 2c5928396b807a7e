import { createHash, randomBytes, randomInt } from 'node:crypto';
import { itemsFor, openQuestionsFor, Questionnaire } from '../../src/core/questionnaires/questionnaire.js';
import { Rating, Response } from '../../src/core/questionnaires/response.js';
import { shuffled } from '../../src/crypto/shuffle.js';
import { codeFor, createCampaign, startCollecting, takeTicket } from '../api/campaign-steps.js';
import { PACK, Tenant } from '../api/tenant.js';
import { TestTicket } from '../support/rater.js';
import { TestService } from '../support/test-service.js';

export const QUESTIONNAIRE = PACK as Questionnaire;

/** How long a crowd may take to gather where other work is done beside it: each of its members is a walk of their own. */
export const gatheringMs = (subjects: number): number => 240_000 + subjects * 15_000;

/** What the test knows and nobody else does: who wrote what. */
export interface AnsweredRater {
  readonly subjectId: string;
  readonly email: string;
  readonly code: string;
  readonly ticket: TestTicket;
  readonly response: Response;
  readonly comment: string;
  /** Hexadecimal, as it stands in the box. */
  readonly tokenHash: string;
}

export interface Crowd {
  readonly campaignId: string;
  readonly subjectIds: readonly string[];
  /** In the order in which they answered. */
  readonly answered: readonly AnsweredRater[];
}

async function enrolLeaders({ members, slug }: Tenant, campaignId: string, count: number): Promise<string[]> {
  const subjectIds: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const person = {
      email: `leader${String(number)}@${slug}.example`,
      givenName: 'Leader',
      familyName: `Number ${String(number)}`,
      jobTitle: 'Nurse',
      language: 'en',
      roles: ['leader'],
    };
    const { body: made } = await members.administrator.caller.post('people', person).expect(201);
    const input = {
      personId: (made as { id: string }).id,
      facilitatorId: members.facilitator.id,
      patientsApply: false,
    };
    const { body } = await members.hr.caller.post(`campaigns/${campaignId}/subjects`, input).expect(201);
    subjectIds.push((body as { id: string }).id);
  }
  return subjectIds;
}

const raterEmail = (slug: string, leader: number, rater: number): string =>
  `r${String(rater)}-of-${String(leader)}@${slug}.example`;

async function importRaters(
  { members, slug }: Tenant,
  campaignId: string,
  raters: readonly (readonly [leader: number, rater: number])[],
): Promise<void> {
  const lines = raters.map(
    ([leader, rater]) =>
      `leader${String(leader)}@${slug}.example,peer,Rater ${String(rater)},${raterEmail(slug, leader, rater)}`,
  );
  const csv = ['leader_email,relationship,name,email', ...lines].join('\n');
  await members.hr.caller.post(`campaigns/${campaignId}/raters/import`, { csv }).expect(200);
}

export const randomResponse = (comment: string): Response => ({
  ratings: Object.fromEntries(
    itemsFor(QUESTIONNAIRE, 'colleague').map(({ key }) => [key, randomInt(1, 6) as Rating]),
  ),
  comments: openQuestionsFor(QUESTIONNAIRE, 'colleague')
    .slice(0, 1)
    .map(({ key }) => ({ question: key, text: comment, mode: 'word-for-word' as const })),
  conditions: [],
});

/** Takes the token and sends at once, as people do. */
async function answerAs(
  service: TestService,
  { slug }: Tenant,
  { response, comment, ...rater }: Pick<AnsweredRater, 'subjectId' | 'email' | 'response' | 'comment'>,
): Promise<AnsweredRater> {
  const code = codeFor(service, rater.email);
  const { ticket } = await takeTicket(service, slug, code);
  await service
    .box()
    .post(`/o/${slug}/ballots`)
    .send({ ...ticket, language: 'en', response })
    .expect(201);
  const tokenHash = createHash('sha256').update(Buffer.from(ticket.token, 'hex')).digest('hex');
  return { ...rater, code, ticket, response, comment, tokenHash };
}

const randomAnswer = (): Pick<AnsweredRater, 'response' | 'comment'> => {
  const comment = `Comment ${randomBytes(9).toString('hex')}.`;
  return { comment, response: randomResponse(comment) };
};

/**
 * A campaign over the front door in which everybody answers once and comments, in a random order, one after the other:
 * that leaves the clearest trail. `ratersOf` says how many are asked about each leader.
 */
export const gatherCrowd = (
  service: TestService,
  tenant: Tenant,
  ratersOf: readonly number[],
): Promise<Crowd> =>
  gatherAnswers(
    service,
    tenant,
    ratersOf.map((count) => Array.from({ length: count }, randomAnswer)),
  );

/** The same with answers that are given: one list for each leader, one answer for each rater. */
export async function gatherAnswers(
  service: TestService,
  tenant: Tenant,
  answersOf: readonly (readonly Pick<AnsweredRater, 'response' | 'comment'>[])[],
): Promise<Crowd> {
  const campaignId = await createCampaign(tenant);
  const subjectIds = await enrolLeaders(tenant, campaignId, answersOf.length);
  const pairs = answersOf.flatMap((answers, leader) =>
    answers.map((answer, rater) => ({ leader, rater, answer })),
  );
  await importRaters(
    tenant,
    campaignId,
    pairs.map(({ leader, rater }) => [leader, rater] as const),
  );
  await startCollecting(service, tenant, campaignId);
  while ((await service.sendLetters()) > 0);
  const answered: AnsweredRater[] = [];
  for (const { leader, rater, answer } of shuffled(pairs)) {
    const who = { subjectId: subjectIds[leader] ?? '', email: raterEmail(tenant.slug, leader, rater) };
    answered.push(await answerAs(service, tenant, { ...who, ...answer }));
  }
  return { campaignId, subjectIds, answered };
}
