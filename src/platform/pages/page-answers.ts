import { FormInput } from './form-state.js';

/** A page that redirects after a form was accepted (303, so that F5 repeats no post). */
export class SeeOther {
  constructor(readonly path: string) {}
}

export const seeOther = (path: string): SeeOther => new SeeOther(path);

/** A form shown again with what was typed. */
export class RefusedForm {
  constructor(
    readonly view: unknown,
    readonly form: FormInput,
  ) {}
}
