import { DEMO_HR } from './demo-people.js';
import { DemoSessions } from './demo-session.js';
import { CollectingDemo, untilState } from './fill-campaign.js';

interface Draft {
  readonly comments: readonly {
    readonly source: 'shuffled' | 'manager';
    readonly position: number;
    readonly mode: 'word-for-word' | 'themes-only';
  }[];
}

const THEME = 'Someone would like more regular time to talk.';

/** HR closes, the opener opens, and each facilitator reads, puts into words what must not be quoted, and releases. */
export async function releaseCampaign(sessions: DemoSessions, campaign: CollectingDemo): Promise<void> {
  const hr = await sessions.as(DEMO_HR);
  await hr.post(`/api/v1/campaigns/${campaign.id}/close`);
  await untilState(hr, campaign.id, 'opened');
  for (const { subjectId, facilitator } of campaign.leaders) {
    const api = await sessions.as(facilitator);
    const draft = await api.get<Draft>(`/api/v1/subjects/${subjectId}/draft-report`);
    for (const { source, position } of draft.comments.filter(({ mode }) => mode === 'themes-only'))
      await api.post(`/api/v1/subjects/${subjectId}/comment-decisions`, {
        source,
        position,
        lane: 'theme',
        words: THEME,
      });
    await api.post(`/api/v1/subjects/${subjectId}/release`);
  }
}
