import { day } from './campaign-steps.js';
import { Members, Tenant } from './tenant.js';

const HR: readonly (keyof Members)[] = ['hr'];

/** Who may use the addresses of the campaign desk. */
export const DESK: Readonly<Record<string, readonly (keyof Members)[]>> = {
  'GET /api/v1/attention': HR,
  'PATCH /api/v1/campaigns/:campaignId/thresholds': HR,
  'GET /api/v1/campaign-templates': HR,
  'POST /api/v1/campaigns/:campaignId/copies': HR,
  // Nothing was copied here; that HR sees who is left out is tested where something was.
  'GET /api/v1/campaigns/:campaignId/copied': [],
  'POST /api/v1/campaigns/:campaignId/next-cohort': HR,
  'PUT /api/v1/campaigns/:campaignId/dates': HR,
  'GET /api/v1/campaigns/:campaignId/participation': HR,
  'POST /api/v1/campaigns/:campaignId/enrolments/preview': HR,
  'POST /api/v1/campaigns/:campaignId/enrolments': HR,
  'PUT /api/v1/subjects/:subjectId/extension': HR,
  'PUT /api/v1/subjects/:subjectId/facilitator': HR,
  'PUT /api/v1/people/:personId': ['administrator', 'hr'],
};

/** Input that would be taken. */
export const deskBodies = (tenant: Tenant, unitId: string): Readonly<Record<string, object>> => {
  const facilitatorIds = [tenant.members.facilitator.id];
  const units = { unitIds: [unitId], facilitatorIds, patientsApply: true };
  return {
    'PATCH /api/v1/campaigns/:campaignId/thresholds': { peer: 6 },
    'POST /api/v1/campaigns/:campaignId/copies': { nameEn: 'Copy', nameCy: 'Copi', weeks: 52 },
    'PUT /api/v1/campaigns/:campaignId/dates': { opensOn: day(0), closesOn: day(14) },
    'POST /api/v1/campaigns/:campaignId/enrolments/preview': units,
    'POST /api/v1/campaigns/:campaignId/enrolments': { ...units, personIds: [] },
    'PUT /api/v1/subjects/:subjectId/extension': { closesOn: day(20) },
    'PUT /api/v1/subjects/:subjectId/facilitator': { facilitatorId: tenant.members.facilitator.id },
    'PUT /api/v1/people/:personId': {
      ...{ email: 'changed@example.org', givenName: 'A', familyName: 'B', jobTitle: 'C' },
      ...{ language: 'en', roles: [] },
    },
  };
};
