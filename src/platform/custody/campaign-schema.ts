import { CUSTODIAN_POSITIONS } from '../../core/campaigns/custodians.js';
import { CUSTODIES, PURPOSES } from '../../core/campaigns/life-cycle.js';
import { RATER_GROUPS } from '../../core/questionnaires/questionnaire.js';

/** JSON Schema of what goes over the private sockets; every field, and no other. */
const uuid = { type: 'string', format: 'uuid' } as const;

const strict = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});

const campaign = {
  organisationId: uuid,
  slug: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{1,62}$' },
  campaignId: uuid,
  purpose: { enum: PURPOSES },
  custody: { enum: CUSTODIES },
  questionnaire: { type: 'object' },
  thresholds: { type: 'object', additionalProperties: { type: 'integer', minimum: 1 } },
  closesAt: { type: 'string', format: 'date-time' },
};

const subject = {
  subjectRef: uuid,
  groups: { type: 'array', uniqueItems: true, items: { enum: RATER_GROUPS } },
};

const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const key = hash;

const several = (one: object): object => ({ type: 'array', minItems: 1, items: one });

export const CAMPAIGN_TO_LOCK = strict({ ...campaign, subjects: several(strict(subject)) });

export const CAMPAIGN_DELIVERY = strict({
  ...campaign,
  boxPublicKey: key,
  tokenPublicKey: key,
  subjects: several(strict({ ...subject, seal: hash })),
});

export const CAMPAIGN_TO_CLOSE = strict({ organisationId: uuid });
export const CAMPAIGN_PATH = strict({ campaignId: uuid });

/** Whatever people type; the words in it are judged by the custodian. */
const typed = { type: 'string', maxLength: 2000 } as const;

export const SHARE_PATH = strict({
  campaignId: uuid,
  position: { type: 'integer', enum: CUSTODIAN_POSITIONS },
});
export const SHARE_TO_SHOW = strict({ organisationId: uuid });
export const SHARE_TO_COLLECT = strict({ organisationId: uuid, first: typed, second: typed, third: typed });
export const SHARE_TO_RETURN = strict({ organisationId: uuid, words: typed });
