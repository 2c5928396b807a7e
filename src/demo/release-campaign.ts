import { ApiClient } from './api-client.js';
import { DEMO_HR } from './demo-people.js';
import { DemoSessions } from './demo-session.js';
import { CollectingDemo, untilState } from './fill-campaign.js';

interface DemoComment {
  readonly source: 'shuffled' | 'manager';
  readonly position: number;
  readonly version: number;
  readonly mode: 'word-for-word' | 'themes-only';
}

/** Whoever tries the service out does so on any day. */
const NOW = { when: 'now', anyway: 'yes', reason: 'A demonstration is looked at on the day it is made.' };

const THEME = 'Someone would like more regular time to talk.';

const commentsAbout = async (api: ApiClient, subjectId: string): Promise<readonly DemoComment[]> =>
  (await api.get<{ comments: readonly DemoComment[] }>(`/api/v1/subjects/${subjectId}/comments-to-read`))
    .comments;

/** Puts into words what must not be quoted, and publishes the rest. */
async function decideAll(first: ApiClient, subjectId: string): Promise<void> {
  for (const { source, position, mode } of await commentsAbout(first, subjectId)) {
    const how = mode === 'themes-only' ? { lane: 'theme', words: THEME } : { lane: 'publish', words: '-' };
    await first.post(`/api/v1/subjects/${subjectId}/comment-decisions`, { source, position, ...how });
  }
}

async function confirmAll(second: ApiClient, subjectId: string): Promise<void> {
  for (const { source, position, version } of await commentsAbout(second, subjectId)) {
    const view = { source, position, version, view: 'agreed' };
    await second.post(`/api/v1/subjects/${subjectId}/comment-confirmations`, view);
  }
}

/** HR closes, the opener opens, two facilitators read the comments, and one of them releases. */
export async function releaseCampaign(sessions: DemoSessions, campaign: CollectingDemo): Promise<void> {
  const hr = await sessions.as(DEMO_HR);
  await hr.post(`/api/v1/campaigns/${campaign.id}/close`);
  await untilState(hr, campaign.id, 'opened');
  for (const { subjectId, facilitator, secondReader } of campaign.leaders) {
    const first = await sessions.as(facilitator);
    await decideAll(first, subjectId);
    await confirmAll(await sessions.as(secondReader), subjectId);
    await first.post(`/api/v1/subjects/${subjectId}/release`, NOW);
  }
}
