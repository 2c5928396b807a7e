import { Role } from './roles.js';

/** As much of the signed-in person as a decision needs. */
export interface PolicyActor {
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** What the register knows about the leader whom the asked-for thing is about. */
export interface SubjectFacts {
  readonly personId: string;
  readonly facilitatorId: string | null;
  /** Who reads comments after the facilitator; `null` until HR has chosen somebody. */
  readonly secondReaderId: string | null;
  readonly lineManagerId: string | null;
  /** Who accepts the leader's raters; `null` until HR has chosen somebody. */
  readonly approverId: string | null;
  /** Who was named to type in paper forms; left out where nothing about paper is asked for. */
  readonly entryClerkIds?: readonly string[];
}

/** `subject` is `null` where nothing about one leader is asked for; then no rule about a leader grants anything. */
type Rule = (actor: PolicyActor, subject: SubjectFacts | null) => boolean;

const anyOf =
  (...roles: readonly Role[]): Rule =>
  (actor) =>
    actor.roles.some((role) => roles.includes(role));

/** Being the leader is a fact of the register; no role adds to it or stands in for it. */
const theLeader: Rule = (actor, subject) => subject !== null && actor.personId === subject.personId;

/** Not the leader, not who appraises them, and never HR: HR must not reach a person's report by putting on a second hat. */
const standsApart: Rule = (actor, subject) =>
  subject !== null &&
  !actor.roles.includes('hr') &&
  actor.personId !== subject.personId &&
  actor.personId !== subject.lineManagerId;

/** The facilitator named for this very leader. */
const theFacilitator: Rule = (actor, subject) =>
  standsApart(actor, subject) &&
  actor.roles.includes('facilitator') &&
  actor.personId === subject?.facilitatorId;

/** The other trained person who reads the comments about this very leader, and nothing else of the report. */
const theSecondReader: Rule = (actor, subject) =>
  standsApart(actor, subject) &&
  actor.roles.includes('facilitator') &&
  actor.personId === subject?.secondReaderId &&
  actor.personId !== subject.facilitatorId;

/** Sees single comments that somebody's safety hangs on, and never those about themselves or about whom they manage. */
const aSpeakingUpLead: Rule = (actor, subject) =>
  standsApart(actor, subject) && actor.roles.includes('speaking-up');

/**
 * HR, or somebody named for it. Whoever types a form in has read it, and the hand and the words of a patient may be known to
 * the leader and to those who judge or coach them.
 */
const anEntryClerk: Rule = (actor, subject) =>
  subject !== null &&
  (actor.roles.includes('hr') || (subject.entryClerkIds?.includes(actor.personId) ?? false)) &&
  ![subject.personId, subject.facilitatorId, subject.secondReaderId, subject.lineManagerId].includes(
    actor.personId,
  );

/** The approver chosen for this very leader, and never the leader. */
const theApprover: Rule = (actor, subject) =>
  subject !== null &&
  actor.roles.includes('approver') &&
  actor.personId === subject.approverId &&
  actor.personId !== subject.personId;

const either =
  (...rules: readonly Rule[]): Rule =>
  (actor, subject) =>
    rules.some((rule) => rule(actor, subject));

const speaksUp: Rule = (actor) => actor.roles.includes('speaking-up') && !actor.roles.includes('hr');

/** Every action there is; what no rule here grants, nobody may do. */
const RULES = {
  'manage-organisation': anyOf('administrator'),
  'read-audit': anyOf('administrator'),
  'define-questionnaires': anyOf('administrator'),
  'read-questionnaires': anyOf('administrator', 'hr', 'facilitator'),
  'manage-people': anyOf('administrator', 'hr'),
  'read-people': anyOf('administrator', 'hr'),
  'manage-campaigns': anyOf('hr'),
  'import-raters': anyOf('hr'),
  'read-participation': anyOf('hr'),
  'read-aggregates': anyOf('hr'),
  'make-aggregates': anyOf('hr'),
  'list-own-subjects': anyOf('leader'),
  'list-facilitated-subjects': anyOf('facilitator'),
  'enter-paper-forms': anEntryClerk,
  'list-approvals': anyOf('approver'),
  'add-raters': anyOf('hr'),
  'propose-raters': theLeader,
  'approve-raters': theApprover,
  'remove-raters': either(anyOf('hr'), theApprover),
  'see-raters': either(anyOf('hr'), theLeader, theApprover),
  'self-assess': theLeader,
  'keep-plan': theLeader,
  'read-draft-report': theFacilitator,
  'read-comments': either(theFacilitator, theSecondReader),
  'decide-comments': theFacilitator,
  'confirm-comments': theSecondReader,
  'list-safety-concerns': speaksUp,
  'read-safety-concern': aSpeakingUpLead,
  'release-report': theFacilitator,
  'read-released-report': either(theLeader, theFacilitator),
} as const satisfies Readonly<Record<string, Rule>>;

export type Action = keyof typeof RULES;
export const ACTIONS = Object.keys(RULES) as readonly Action[];

/** The one policy. Organisations are kept apart beneath it, by the database. */
export const mayDo = (actor: PolicyActor, action: Action, subject: SubjectFacts | null): boolean =>
  RULES[action](actor, subject);
