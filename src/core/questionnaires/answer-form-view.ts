import { FieldProblem } from '../errors.js';
import { CONDITION_FIELD } from './answer-problems.js';
import { Component } from './questionnaire.js';
import { CommentMode } from './response.js';

/** All that can be filled in. Words around the questions come from the locale files, by `component` and mode. */
export interface FormParts {
  readonly sections: readonly ItemSection[];
  /** Empty: this audience is asked no open question. */
  readonly comments: readonly CommentField[];
  /** `null`: this audience is not asked about conditions. */
  readonly conditions: ConditionsField | null;
}

/**
 * The answering form as data, all questions in one language: the same for the app (empty), the box (refilled after a
 * refusal) and the self-assessment.
 */
export interface AnswerForm extends FormParts {
  readonly stem: string;
  /** For the error summary, in the order of the form. */
  readonly errors: readonly FormError[];
}

export interface ItemSection {
  readonly component: Component;
  readonly items: readonly ItemField[];
}

export interface ItemField {
  readonly id: string;
  readonly name: string;
  /** Position among all items of the form, from 1. */
  readonly number: number;
  readonly text: string;
  readonly options: readonly Choice[];
  readonly error: FieldProblem | null;
}

export interface Choice {
  readonly id: string;
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
}

export interface CommentField {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly guidance: string;
  readonly maxLength: number;
  readonly value: string;
  readonly error: FieldProblem | null;
  readonly mode: {
    readonly id: string;
    readonly name: string;
    readonly options: readonly (Omit<Choice, 'text' | 'value'> & { readonly value: CommentMode })[];
    readonly error: FieldProblem | null;
  };
}

export interface ConditionsField {
  readonly id: string;
  readonly name: typeof CONDITION_FIELD;
  readonly text: string;
  readonly options: readonly Choice[];
  readonly error: FieldProblem | null;
}

export interface FormError {
  /** `#` and the id of the element to go to. */
  readonly href: string;
  readonly problem: FieldProblem;
}
