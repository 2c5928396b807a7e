import { Action, ACTIONS, mayDo, PolicyActor, SubjectFacts } from './policy.js';
import { Role, ROLES } from './roles.js';

const subject: SubjectFacts = {
  personId: 'leader',
  facilitatorId: 'coach',
  secondReaderId: 'second',
  lineManagerId: 'boss',
  approverId: 'supporter',
};

const person = (personId: string, ...roles: readonly Role[]): PolicyActor => ({ personId, roles });

const allowed = (actor: PolicyActor, about: SubjectFacts | null): readonly Action[] =>
  ACTIONS.filter((action) => mayDo(actor, action, about)).toSorted();

const REPORT_ACTIONS: readonly Action[] = [
  'read-draft-report',
  'read-comments',
  'decide-comments',
  'release-report',
  'read-released-report',
];

const reportActions = (actor: PolicyActor, about: SubjectFacts): readonly Action[] =>
  REPORT_ACTIONS.filter((action) => mayDo(actor, action, about));

describe('who may do what', () => {
  it.each<readonly [Role, readonly Action[]]>([
    ['leader', ['list-own-subjects']],
    ['approver', ['list-approvals']],
    ['panel', []],
    ['speaking-up', ['list-safety-concerns', 'read-safety-concern']],
    ['facilitator', ['list-facilitated-subjects', 'read-questionnaires']],
    [
      'hr',
      [
        'add-raters',
        'enter-paper-forms',
        'import-raters',
        'make-aggregates',
        'manage-campaigns',
        'manage-people',
        'read-aggregates',
        'read-participation',
        'read-people',
        'read-questionnaires',
        'remove-raters',
        'see-raters',
      ],
    ],
    [
      'administrator',
      [
        'define-questionnaires',
        'manage-organisation',
        'manage-people',
        'read-audit',
        'read-people',
        'read-questionnaires',
      ],
    ],
  ])('gives %s exactly their actions', (role, actions) => {
    expect(allowed(person('someone', role), subject)).toEqual(actions);
    const withoutLeader = actions.filter(
      (action) => action !== 'enter-paper-forms' && action !== 'read-safety-concern',
    );
    expect(allowed(person('someone', role), null)).toEqual(withoutLeader);
  });

  it('lets nobody without a role do anything', () => {
    expect(allowed(person('stranger'), subject)).toEqual([]);
  });

  it('never shows a person’s report by roles alone, not even by all of them', () => {
    expect(reportActions(person('stranger', ...ROLES), subject)).toEqual([]);
  });

  it('lets the leader assess themselves, propose raters and read the released report, and no draft of it', () => {
    expect(allowed(person('leader', 'leader'), subject)).toEqual([
      'keep-plan',
      'list-own-subjects',
      'propose-raters',
      'read-released-report',
      'see-raters',
      'self-assess',
    ]);
  });

  it('lets the approver of this leader, and no other, see, accept and remove raters', () => {
    expect(allowed(person('supporter', 'approver'), subject)).toEqual([
      'approve-raters',
      'list-approvals',
      'remove-raters',
      'see-raters',
    ]);
    expect(allowed(person('supporter'), subject)).toEqual([]);
    expect(allowed(person('other', 'approver'), subject)).toEqual(['list-approvals']);
  });

  it('never lets a leader approve their own raters, whoever chose them', () => {
    const own = { ...subject, approverId: 'leader' };
    expect(mayDo(person('leader', ...ROLES), 'approve-raters', own)).toBe(false);
  });

  it('lets nobody else assess a leader as themselves', () => {
    expect(mayDo(person('someone', ...ROLES), 'self-assess', subject)).toBe(false);
  });

  it('lets the facilitator of the leader read, decide and release', () => {
    expect(reportActions(person('coach', 'facilitator'), subject)).toEqual(REPORT_ACTIONS);
    expect(reportActions(person('coach'), subject)).toEqual([]);
    expect(reportActions(person('other', 'facilitator'), subject)).toEqual([]);
  });

  it('refuses a facilitator who is the leader or the leader’s line manager', () => {
    const ownCoach = { ...subject, facilitatorId: 'leader' };
    expect(reportActions(person('leader', 'facilitator'), ownCoach)).toEqual(['read-released-report']);
    const appraiser = { ...subject, facilitatorId: 'boss' };
    expect(reportActions(person('boss', 'facilitator'), appraiser)).toEqual([]);
  });

  it('lets the second reader see comments and confirm decisions, and nothing else of the report', () => {
    const actions: readonly Action[] = ['confirm-comments', 'list-facilitated-subjects', 'read-comments'];
    expect(allowed(person('second', 'facilitator'), subject)).toEqual([...actions, 'read-questionnaires']);
    expect(allowed(person('second'), subject)).toEqual([]);
  });

  it('refuses a second reader who is the facilitator too, the leader, the line manager, or of HR', () => {
    const may = (secondReaderId: string, ...roles: readonly Role[]) =>
      mayDo(person(secondReaderId, 'facilitator', ...roles), 'confirm-comments', {
        ...subject,
        secondReaderId,
      });
    expect(['coach', 'leader', 'boss'].map((id) => may(id))).toEqual([false, false, false]);
    expect([may('second'), may('second', 'hr')]).toEqual([true, false]);
  });

  it('shows a concern to a speaking-up lead, unless it is about themselves or about whom they manage', () => {
    const may = (personId: string, ...roles: readonly Role[]) =>
      mayDo(person(personId, 'speaking-up', ...roles), 'read-safety-concern', subject);
    expect([may('someone'), may('leader'), may('boss'), may('someone', 'hr')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('never lets HR read a person’s report, as its facilitator neither', () => {
    expect(reportActions(person('coach', 'facilitator', 'hr'), subject)).toEqual([]);
  });

  it('lets someone of HR who is a leader read the report about themselves', () => {
    expect(reportActions(person('leader', 'leader', 'hr'), subject)).toEqual(['read-released-report']);
  });

  it('lets HR and whoever was named type in paper forms, and never the leader or whoever coaches or judges them', () => {
    const named = { ...subject, entryClerkIds: ['clerk', 'leader', 'coach', 'second', 'boss'] };
    const may = (actor: PolicyActor) => mayDo(actor, 'enter-paper-forms', named);
    expect(may(person('clerk'))).toBe(true);
    expect(may(person('someone', 'hr'))).toBe(true);
    expect(may(person('stranger'))).toBe(false);
    for (const barred of ['leader', 'coach', 'second', 'boss']) {
      expect([barred, may(person(barred))]).toEqual([barred, false]);
      expect([barred, may(person(barred, ...ROLES))]).toEqual([barred, false]);
    }
  });

  it('lets nobody act as the facilitator where none is named', () => {
    const alone = { ...subject, facilitatorId: null };
    expect(reportActions(person('coach', 'facilitator'), alone)).toEqual([]);
  });
});
