import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Questionnaire } from '../core/questionnaires/questionnaire.js';
import { PROJECT_ROOT } from '../platform/project-root.js';
import { ApiClient } from './api-client.js';
import { DEMO_LEADERS, DEMO_ORGANISATION, DEMO_STAFF, DEMO_UNITS, DemoPerson } from './demo-people.js';
import { DemoSessions } from './demo-session.js';

const PACK = join(PROJECT_ROOT, 'content/packs/compassionate-leadership-1.json');

/** What a campaign of the demonstration is made from. */
export interface DemoSetting {
  readonly questionnaireId: string;
  readonly questionnaire: Questionnaire;
  readonly people: ReadonlyMap<string, string>;
}

async function addUnits(api: ApiClient): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, parent } of DEMO_UNITS) {
    const parentId = parent === undefined ? null : (ids.get(parent) ?? null);
    const unit = await api.post<{ id: string }>('/api/v1/units', {
      nameEn: name.en,
      nameCy: name.cy,
      parentId,
    });
    ids.set(name.en, unit.id);
  }
  return ids;
}

async function addPerson(
  api: ApiClient,
  { unit, ...person }: DemoPerson,
  units: ReadonlyMap<string, string>,
): Promise<string> {
  const unitId = unit === undefined ? null : (units.get(unit) ?? null);
  return (await api.post<{ id: string }>('/api/v1/people', { ...person, unitId })).id;
}

/** Units, people and the shipped questionnaire, added by the administrator. */
export async function addSetting(sessions: DemoSessions): Promise<DemoSetting> {
  const api = await sessions.as(DEMO_ORGANISATION.administrator.email);
  const units = await addUnits(api);
  const people = new Map<string, string>();
  for (const person of [...DEMO_STAFF, ...DEMO_LEADERS])
    people.set(person.email, await addPerson(api, person, units));
  const questionnaire = JSON.parse(readFileSync(PACK, 'utf8')) as Questionnaire;
  const { id } = await api.post<{ id: string }>('/api/v1/questionnaires', questionnaire);
  return { questionnaireId: id, questionnaire, people };
}
