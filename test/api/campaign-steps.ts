import { EvaluationView, InvitationView } from '../../src/application/answering/answering.view.js';
import { CommentTriageView } from '../../src/application/reports/comment-triage.view.js';
import { calendarDateOf } from '../../src/core/campaigns/dates.js';
import { itemsFor, openQuestionsFor } from '../../src/core/questionnaires/questionnaire.js';
import { blindAs, bytesOf, hexOf, Invited, makeBlinded, raterWith, TestRater } from '../support/rater.js';
import { TestService } from '../support/test-service.js';
import { Caller, Member, secretFromLetter, Tenant } from './tenant.js';

const DAY_MS = 86_400_000;

/** A calendar day some days from today, where the organisation is. */
export const day = (fromToday: number): string =>
  calendarDateOf(new Date(Date.now() + fromToday * DAY_MS), 'Europe/London');

export const campaignInput = (questionnaireId: string): Readonly<Record<string, unknown>> => ({
  nameEn: 'Autumn feedback',
  nameCy: 'Adborth yr hydref',
  purpose: 'development',
  questionnaireId,
  opensOn: day(0),
  closesOn: day(14),
});

const idOf = ({ body }: { readonly body: unknown }): string => (body as { id: string }).id;

export async function createCampaign({ members, questionnaireId }: Tenant): Promise<string> {
  return idOf(await members.hr.caller.post('campaigns', campaignInput(questionnaireId)).expect(201));
}

export async function enrol({ members }: Tenant, campaignId: string, leader: Member): Promise<string> {
  const input = {
    personId: leader.id,
    facilitatorId: members.facilitator.id,
    secondReaderId: members.secondReader.id,
    patientsApply: true,
  };
  return idOf(await members.hr.caller.post(`campaigns/${campaignId}/subjects`, input).expect(201));
}

export const raterEmails = (count: number, slug: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `rater${String(index)}@${slug}.example`);

export async function addRaters(
  { members, slug }: Tenant,
  subjectId: string,
  raters: readonly { readonly email: string; readonly relationship: string }[],
): Promise<void> {
  for (const rater of raters)
    await members.hr.caller
      .post(`subjects/${subjectId}/raters`, { name: `Rater of ${slug}`, ...rater })
      .expect(201);
}

/** Locks and lets the first day come; the letters are sent. */
export async function startCollecting(
  service: TestService,
  { members }: Tenant,
  campaignId: string,
): Promise<void> {
  await members.hr.caller.post(`campaigns/${campaignId}/lock`).expect(204);
  await service.runTimers();
  await service.sendLetters();
}

/** In the link of the letter, the seal follows the code after a full stop. */
export const codeFor = (service: TestService, email: string): string =>
  secretFromLetter(service, email).split('.')[0] ?? '';

export const takeToken = (service: TestService, slug: string, code: string, blinded = makeBlinded()) =>
  new Caller(service, null).post(`o/${slug}/tokens`, { code, blinded });

export async function openInvitation(
  service: TestService,
  slug: string,
  code: string,
): Promise<InvitationView> {
  const { body } = await new Caller(service, null).post(`o/${slug}/invitations`, { code }).expect(200);
  return body as InvitationView;
}

export const invitedBy = ({ group, seal, manifest }: InvitationView): Invited => ({
  campaign: manifest.campaignId,
  subject: manifest.subjectRef,
  group,
  seal,
  tokenPublicKey: manifest.tokenPublicKey,
});

/** The whole way to a ticket, as a browser goes it. */
export async function takeTicket(
  service: TestService,
  slug: string,
  code: string,
  answerKey?: Uint8Array,
): Promise<TestRater> {
  const invited = invitedBy(await openInvitation(service, slug, code));
  const state = blindAs(invited, answerKey);
  const { body } = await takeToken(service, slug, code, hexOf(state.blinded)).expect(200);
  const { evaluated, proof } = body as EvaluationView;
  return raterWith(invited, state, { evaluated: bytesOf(evaluated), proof: bytesOf(proof) });
}

export interface Answering {
  readonly code: string;
  readonly rating: number;
  readonly comment?: { readonly text: string; readonly mode: 'word-for-word' | 'themes-only' };
}

/** One person's way from the code to the receipt, as a program would go it. */
export async function answer(
  service: TestService,
  slug: string,
  { code, rating, comment }: Answering,
): Promise<{ readonly receipt: string } & TestRater> {
  const { questionnaire, audience } = await openInvitation(service, slug, code);
  const rater = await takeTicket(service, slug, code);
  const [question] = openQuestionsFor(questionnaire, audience);
  const response = {
    ratings: Object.fromEntries(itemsFor(questionnaire, audience).map(({ key }) => [key, rating])),
    comments: comment && question ? [{ question: question.key, ...comment }] : [],
    conditions: [],
  };
  const sent = await service
    .box()
    .post(`/o/${slug}/ballots`)
    .send({ ...rater.ticket, language: 'en', response })
    .expect(201);
  return { ...rater, receipt: (sent.body as { receipt: string }).receipt };
}

export async function assessOneself(leader: Member, subjectId: string): Promise<void> {
  const { body } = await leader.caller.get(`subjects/${subjectId}/self-assessment`).expect(200);
  const { questionnaire } = body as InvitationView;
  const ratings = Object.fromEntries(itemsFor(questionnaire, 'self').map(({ key }) => [key, 4]));
  await leader.caller.put(`subjects/${subjectId}/self-assessment`, { ratings, complete: true }).expect(200);
}

export async function makePatientCodes({ members }: Tenant, subjectId: string): Promise<readonly string[]> {
  const { body } = await members.hr.caller
    .post(`subjects/${subjectId}/patient-codes`, { count: 40, handedOutBy: 'The ward clerk' })
    .expect(201);
  return (body as { codes: readonly string[] }).codes;
}

/** HR closes early, the opener does its work, and the register follows it. */
export async function closeAndOpen(
  service: TestService,
  { members }: Tenant,
  campaignId: string,
): Promise<void> {
  await members.hr.caller.post(`campaigns/${campaignId}/close`).expect(204);
  await service.open();
  await service.runTimers();
}

/** The second reader would do the same with everything that the first has decided. */
export async function confirmComments({ members }: Tenant, subjectId: string): Promise<void> {
  const { caller } = members.secondReader;
  const { body } = await caller.get(`subjects/${subjectId}/comments-to-read`).expect(200);
  for (const { source, position, version, standing } of (body as CommentTriageView).comments)
    if (standing !== 'agreed')
      await caller
        .post(`subjects/${subjectId}/comment-confirmations`, { source, position, version, view: 'agreed' })
        .expect(204);
}

/** Tests run on every day of the week. */
export const RELEASE_NOW = { when: 'now', anyway: 'yes', reason: 'A test runs today.' } as const;
