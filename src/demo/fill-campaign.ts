import { ApiClient } from './api-client.js';
import { CommentDeck, commentDeck } from './comment-deck.js';
import { demoRatings, profileFor } from './demo-answers.js';
import { DemoCampaign, DemoLeader } from './demo-campaigns.js';
import { DemoRater, ratersFor } from './demo-raters.js';
import { DEMO_APPROVER, DEMO_HR, DEMO_LATE_RATER } from './demo-people.js';
import { DemoSessions } from './demo-session.js';
import { DemoSetting } from './demo-setting.js';
import { Dice } from './random.js';
import { nominateAll, proposeOneMore } from './nominate.js';
import { takeInPeople } from './take-in-people.js';
import { waitFor } from './wait-for.js';

/** A leader of the demonstration, once enrolled. */
export interface EnrolledLeader extends DemoLeader {
  readonly subjectId: string;
  readonly raters: readonly DemoRater[];
  readonly profile: ReturnType<typeof profileFor>;
  readonly deck: CommentDeck;
}

export interface CollectingDemo {
  readonly id: string;
  readonly leaders: readonly EnrolledLeader[];
}

interface CampaignState {
  readonly state: string;
  readonly subjects: readonly { readonly id: string; readonly personId: string }[];
}

/** The timers of the service do these steps, as they will for everybody. */
export async function untilState(hr: ApiClient, campaignId: string, state: string): Promise<void> {
  const complaint = `The campaign did not become "${state}" within a minute.`;
  const look = async (): Promise<true | null> => {
    const campaign = await hr.get<CampaignState>(`/api/v1/campaigns/${campaignId}`);
    return campaign.state === state ? true : null;
  };
  await waitFor(look, { forMs: 60_000, everyMs: 200, complaint });
}

async function enrol(
  hr: ApiClient,
  campaignId: string,
  setting: DemoSetting,
  plan: DemoCampaign,
): Promise<void> {
  for (const { person, facilitator, secondReader, patientsApply } of plan.leaders)
    await hr.post(`/api/v1/campaigns/${campaignId}/subjects`, {
      personId: setting.people.get(person.email),
      facilitatorId: setting.people.get(facilitator),
      secondReaderId: setting.people.get(secondReader),
      approverId: setting.people.get(DEMO_APPROVER),
      patientsApply,
    });
}

async function enrolled(
  hr: ApiClient,
  campaignId: string,
  plan: DemoCampaign,
  given: { readonly setting: DemoSetting; readonly dice: Dice },
): Promise<readonly EnrolledLeader[]> {
  const { subjects } = await hr.get<CampaignState>(`/api/v1/campaigns/${campaignId}`);
  return plan.leaders.map((leader) => {
    const personId = given.setting.people.get(leader.person.email);
    const subjectId = subjects.find((subject) => subject.personId === personId)?.id ?? '';
    const raters = ratersFor(leader.person, leader.asked, given.dice);
    return { ...leader, subjectId, raters, profile: profileFor(given.dice), deck: commentDeck(given.dice) };
  });
}

/** Each leader fills in their own half, which is complete before anyone else's is read. */
async function selfAssess(
  sessions: DemoSessions,
  leaders: readonly EnrolledLeader[],
  given: { readonly setting: DemoSetting; readonly dice: Dice },
): Promise<void> {
  for (const { person, subjectId, profile, deck } of leaders) {
    const api = await sessions.as(person.email);
    const voice = {
      ...given,
      ...given.setting,
      audience: 'self' as const,
      language: person.language,
      profile,
      deck,
    };
    await api.put(`/api/v1/subjects/${subjectId}/self-assessment`, {
      ratings: demoRatings(voice),
      complete: true,
    });
  }
}

/** From an empty campaign to one that collects, with everybody invited. */
export async function startCampaign(
  sessions: DemoSessions,
  plan: DemoCampaign,
  given: { readonly setting: DemoSetting; readonly dice: Dice },
): Promise<CollectingDemo> {
  const hr = await sessions.as(DEMO_HR);
  const { nameEn, nameCy, opensOn, closesOn } = plan;
  const campaign = {
    nameEn,
    nameCy,
    opensOn,
    closesOn,
    purpose: 'development',
    questionnaireId: given.setting.questionnaireId,
  };
  const { id } = await hr.post<{ id: string }>('/api/v1/campaigns', campaign);
  await enrol(hr, id, given.setting, plan);
  const leaders = await enrolled(hr, id, plan, given);
  await selfAssess(sessions, leaders, given);
  const ids = await takeInPeople(hr, leaders);
  await nominateAll(sessions, leaders, ids);
  await hr.post(`/api/v1/campaigns/${id}/lock`);
  await untilState(hr, id, 'collecting');
  const [first] = leaders;
  if (first && !plan.released) await proposeOneMore(sessions, first, ids.get(DEMO_LATE_RATER) ?? '');
  return { id, leaders };
}
