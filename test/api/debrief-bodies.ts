import { RELEASE_NOW } from './campaign-steps.js';

/** Input that would be taken, for what is done with one leader's comments, report and plan. */
export const DEBRIEF_BODIES: Readonly<Record<string, object>> = {
  'POST /api/v1/subjects/:subjectId/comment-decisions': {
    source: 'shuffled',
    position: 0,
    lane: 'publish',
    words: '-',
  },
  'POST /api/v1/subjects/:subjectId/comment-confirmations': {
    source: 'shuffled',
    position: 0,
    version: 1,
    view: 'agreed',
  },
  'POST /api/v1/subjects/:subjectId/comment-settlements': { source: 'shuffled', position: 0, version: 1 },
  'PUT /api/v1/subjects/:subjectId/plan': {
    behaviour: 'Listen',
    situation: 'a',
    action: 'b',
    reviewOn: '2099-01-01',
  },
  'POST /api/v1/subjects/:subjectId/release': RELEASE_NOW,
  'POST /api/v1/subjects/:subjectId/safety-concerns': { source: 'shuffled', position: 0, note: 'Harm.' },
  'POST /api/v1/safety-concerns/:concernId/outcome': { outcome: 'Looked into.' },
};
