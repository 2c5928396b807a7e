import 'reflect-metadata';
import { IsEmail, IsNotEmpty, MaxLength, MinLength, validateSync } from 'class-validator';
import { fieldProblems } from './field-problems.js';

class PersonInput {
  @IsNotEmpty()
  @MinLength(2)
  @MaxLength(80)
  name = 'Nia';

  @IsEmail()
  email = 'nia@example.org';
}

const problemsOf = (values: Partial<PersonInput>) =>
  fieldProblems(
    validateSync(Object.assign(new PersonInput(), values), { forbidNonWhitelisted: true, whitelist: true }),
  );

describe('fieldProblems', () => {
  it('finds nothing wrong with what is right', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('says "required" of an empty field, not that it is too short', () => {
    expect(problemsOf({ name: '' })).toEqual([{ field: 'name', problem: 'required', params: {} }]);
  });

  it('names every wrong field with its limit', () => {
    expect(problemsOf({ name: 'x'.repeat(81), email: 'nia' })).toEqual([
      { field: 'name', problem: 'too-long', params: { limit: 80 } },
      { field: 'email', problem: 'not-an-email', params: {} },
    ]);
  });

  it('refuses a field that the class does not list', () => {
    const extra = { role: 'hr' } as Partial<PersonInput>;
    expect(problemsOf(extra)).toEqual([{ field: 'role', problem: 'not-a-field', params: {} }]);
  });
});
