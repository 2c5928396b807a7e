import { FinishedImport, PeoplePreview } from '../../src/application/people/import/people-imports.view.js';
import { PersonView } from '../../src/application/people/people.view.js';
import { Caller, Tenant } from './tenant.js';

export const problemsOf = ({ body }: { readonly body: unknown }): readonly string[] =>
  (body as { problems: { field: string; problem: string }[] }).problems.map(
    ({ field, problem }) => `${field}: ${problem}`,
  );

type Units = 'refuse' | 'create';
type Wish = Partial<Record<'lines' | 'missing', string>>;

/** Somebody with a list of people in their hands. */
export class PeopleList {
  constructor(private readonly caller: Caller) {}

  sending(lines: readonly string[], unknownUnits: Units = 'refuse'): ReturnType<Caller['post']> {
    return this.caller.post('people/imports', { csv: lines.join('\n'), unknownUnits });
  }

  async preview(lines: readonly string[], unknownUnits: Units = 'refuse'): Promise<PeoplePreview> {
    return (await this.sending(lines, unknownUnits).expect(201)).body as PeoplePreview;
  }

  confirming({ id, digest }: PeoplePreview, wish: Wish = {}): ReturnType<Caller['post']> {
    return this.caller.post(`people/imports/${id}/confirmation`, {
      lines: 'all',
      missing: 'leave',
      digest,
      ...wish,
    });
  }

  async confirm(preview: PeoplePreview, wish: Wish = {}): Promise<FinishedImport> {
    return (await this.confirming(preview, wish).expect(200)).body as FinishedImport;
  }

  async takeIn(lines: readonly string[], unknownUnits: Units = 'refuse'): Promise<FinishedImport> {
    return this.confirm(await this.preview(lines, unknownUnits));
  }

  /** The problems of each line, as `4 cell-empty`. */
  async problems(lines: readonly string[], unknownUnits: Units = 'refuse'): Promise<readonly string[]> {
    const { problems } = await this.preview(lines, unknownUnits);
    return problems.map(({ field, problem }) => `${field.replace('line ', '')} ${problem}`);
  }
}

/** Everybody with a staff number, in its order, one line each. */
export async function registerOf({ members }: Tenant): Promise<readonly string[]> {
  const { body } = await members.hr.caller.get('people').expect(200);
  const people = body as PersonView[];
  const numbers = new Map(people.map(({ id, staffNumber }) => [id, staffNumber ?? '']));
  return people
    .filter(({ staffNumber }) => staffNumber !== null)
    .map((person) => {
      const manager = person.lineManagerId === null ? '-' : (numbers.get(person.lineManagerId) ?? '');
      const { staffNumber, name, email, jobTitle, language, roles } = person;
      return `${staffNumber ?? ''} ${name} ${email} ${jobTitle} ${language} ${roles.toSorted().join('+')} manager:${manager}`;
    })
    .toSorted();
}
