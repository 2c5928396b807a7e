import { ApiClient } from './api-client.js';
import { DemoPerson } from './demo-people.js';
import { DemoRater, leaderNumber } from './demo-raters.js';

interface Led {
  readonly person: DemoPerson;
  readonly raters: readonly DemoRater[];
}

const HEADER = 'staff_number,given_name,family_name,email,job_title,unit,manager,language';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const line = (cells: readonly string[]): string => cells.map(quoted).join(',');

/** A leader's team has the leader as manager, and the leader the one who answers as such. */
function linesOf({ person, raters }: Led): readonly string[] {
  const unit = person.unit ?? '';
  const number = String(leaderNumber(person));
  const manager = raters.find(({ relationship }) => relationship === 'manager')?.staffNumber ?? '';
  const { givenName, familyName, email, jobTitle, language } = person;
  return [
    line([number, givenName, familyName, email, jobTitle, unit, manager, language]),
    ...raters
      .filter(({ outside }) => !outside)
      .map((rater) =>
        line([
          rater.staffNumber,
          rater.givenName,
          rater.familyName,
          rater.email,
          rater.jobTitle,
          unit,
          rater.relationship === 'direct-report' ? number : '',
          rater.language,
        ]),
      ),
  ];
}

/** The list that HR would send, looked at and confirmed. @returns everybody's id by their address */
export async function takeInPeople(
  hr: ApiClient,
  leaders: readonly Led[],
): Promise<ReadonlyMap<string, string>> {
  const csv = [HEADER, ...leaders.flatMap(linesOf)].join('\r\n');
  const preview = await hr.post<{ id: string; digest: string }>('/api/v1/people/imports', {
    csv,
    unknownUnits: 'refuse',
  });
  await hr.post(`/api/v1/people/imports/${preview.id}/confirmation`, {
    lines: 'all',
    missing: 'leave',
    digest: preview.digest,
  });
  const people = await hr.get<readonly { readonly id: string; readonly email: string }[]>('/api/v1/people');
  return new Map(people.map(({ id, email }) => [email, id]));
}
