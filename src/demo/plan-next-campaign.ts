import { DateTime } from 'luxon';
import { DEMO_APPROVER, DEMO_HR } from './demo-people.js';
import { DemoSessions } from './demo-session.js';
import { DemoSetting } from './demo-setting.js';

const UNITS = ['Medicine', 'Surgery'];
const FACILITATORS = ['sioned.parry@cwm-tawel.example', 'marcus.adeyemi@cwm-tawel.example'];

interface Template {
  readonly template: string;
  readonly plan: Readonly<Record<string, string>>;
}

interface Candidate {
  readonly personId: string;
  readonly standing: string;
  readonly alsoIn: readonly unknown[];
}

/** The Monday after next, so that there is time to get ready. */
const startAfter = (today: DateTime): string =>
  today.startOf('week').plus({ weeks: 2 }).toFormat('yyyy-MM-dd');

/** A draft from the ten-week template, for the leaders of two directorates who are in no open campaign. */
export async function planNextCampaign(
  sessions: DemoSessions,
  { people, questionnaireId }: DemoSetting,
  today: DateTime,
): Promise<void> {
  const hr = await sessions.as(DEMO_HR);
  const templates = await hr.get<readonly Template[]>(
    `/api/v1/campaign-templates?startsOn=${startAfter(today)}`,
  );
  const { id } = await hr.post<{ id: string }>('/api/v1/campaigns', {
    nameEn: 'Compassionate leadership, medicine and surgery',
    nameCy: 'Arweinyddiaeth dosturiol, meddygaeth a llawfeddygaeth',
    purpose: 'development',
    questionnaireId,
    ...templates.find(({ template }) => template === 'ten-weeks')?.plan,
  });
  const units =
    await hr.get<readonly { readonly id: string; readonly name: { readonly en: string } }[]>('/api/v1/units');
  const chosen = {
    unitIds: units.filter(({ name }) => UNITS.includes(name.en)).map((unit) => unit.id),
    facilitatorIds: FACILITATORS.flatMap((email) => people.get(email) ?? []),
    approverId: people.get(DEMO_APPROVER),
    patientsApply: true,
  };
  const path = `/api/v1/campaigns/${id}/enrolments`;
  const { candidates } = await hr.post<{ candidates: readonly Candidate[] }>(`${path}/preview`, chosen);
  const free = candidates.filter(({ standing, alsoIn }) => standing === 'ready' && alsoIn.length === 0);
  await hr.post(path, { ...chosen, personIds: free.map(({ personId }) => personId) });
}
