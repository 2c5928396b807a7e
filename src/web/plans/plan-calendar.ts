import type { PlanningView } from '../../application/plans/plans.view.js';
import { addDays } from '../../core/campaigns/dates.js';
import { DomainError } from '../../core/errors.js';
import type { Language } from '../../core/language.js';
import { calendarFile } from '../../core/plans/calendar-file.js';
import type { Translate } from '../../platform/language/translations.js';

/** The behaviour in the leader's words, or as they were asked about it. */
export function behaviourOf({ plan, items }: PlanningView, language: Language): string {
  if (plan === null) throw new DomainError('not-found');
  return plan.item === null
    ? plan.behaviour
    : (items.find(({ key }) => key === plan.item)?.text[language] ?? '');
}

/** The day of looking again, for a calendar of one's own. @throws DomainError `not-found` where there is no plan yet */
export function planCalendar(
  view: PlanningView,
  { language, t, now }: { readonly language: Language; readonly t: Translate; readonly now: Date },
): string {
  const behaviour = behaviourOf(view, language);
  const { situation = '', action = '', helpers = '', reviewOn = '' } = view.plan ?? {};
  const lines = [t('plan:calendar.if', { situation }), t('plan:calendar.then', { action })];
  return calendarFile({
    uid: `plan-${view.subjectId}@tosturi`,
    day: reviewOn,
    nextDay: addDays(reviewOn, 1),
    writtenAt: now,
    summary: t('plan:calendar.summary', { behaviour }),
    description: [...lines, ...(helpers === '' ? [] : [t('plan:calendar.helpers', { helpers })])].join('\n'),
  });
}
