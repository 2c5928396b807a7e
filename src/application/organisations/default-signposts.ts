import type { Signpost } from '../../persistence/register/organisation.entity.js';

/** What an organisation in Wales starts with; the administrator replaces it with its own routes. */
export const DEFAULT_SIGNPOSTS: readonly Signpost[] = [
  {
    kind: 'support',
    name: { en: 'Canopi', cy: 'Canopi' },
    text: {
      en: 'Free and confidential mental health support for everyone who works in health and social care in Wales.',
      cy: 'Cymorth iechyd meddwl cyfrinachol am ddim i bawb sy’n gweithio ym maes iechyd a gofal cymdeithasol yng Nghymru.',
    },
    url: 'https://canopi.nhs.wales/',
  },
  {
    kind: 'speaking-up',
    name: { en: 'Speaking up safely', cy: 'Codi llais heb ofn' },
    text: {
      en: 'If someone is being harmed or is at risk, tell your organisation’s speaking-up lead. This form is not the place to report it.',
      cy: 'Os oes rhywun yn cael niwed neu mewn perygl, rhowch wybod i arweinydd codi llais eich sefydliad. Nid y ffurflen hon yw’r lle i roi gwybod am hynny.',
    },
    url: 'https://www.gov.wales/speaking-up-safely-framework',
  },
];
