import { AnswerValues, FormFields, readAnswerForm } from '../../core/questionnaires/answer-values.js';

/** What stands in the form, field by field, and the part of the form that was looked at. */
export interface Draft {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly part: number;
}

export const fieldsIn = (form: HTMLFormElement): Draft['fields'] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
  );

export const answersIn = (form: HTMLFormElement): AnswerValues => {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of fieldsIn(form)) (fields[name] ??= []).push(value);
  return readAnswerForm(fields satisfies FormFields);
};

/** Puts a draft back; events tell the counters of characters. */
export function fillIn(form: HTMLFormElement, { fields }: Draft): void {
  const wanted = new Set(fields.map(([name, value]) => JSON.stringify([name, value])));
  const texts = new Map(fields);
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
      field.checked = wanted.has(JSON.stringify([field.name, field.value]));
    if (field instanceof HTMLTextAreaElement) {
      field.value = texts.get(field.name) ?? '';
      field.dispatchEvent(new Event('keyup'));
    }
  }
}
