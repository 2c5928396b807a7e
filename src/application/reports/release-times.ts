import { DateTime } from 'luxon';
import { DomainError } from '../../core/errors.js';
import { nextGoodMoment, type ReleaseDoubt, releaseDoubt } from '../../core/campaigns/release-moment.js';
import { ReleaseInput } from './releases.input.js';
import type { DraftReportView, LocalHour } from './reports.view.js';

const refuse = (field: string, problem: string): DomainError =>
  new DomainError('input-invalid', {}, [{ field, problem }]);

/** The instant that was asked for. @throws DomainError `input-invalid` for a day that is none, or one that has passed */
function momentOf({ when, day = '', hour = 0 }: ReleaseInput, now: Date, zone: string): Date {
  if (when === 'now') return now;
  const moment = DateTime.fromISO(day, { zone }).set({ hour });
  if (!moment.isValid) throw refuse('day', 'date-invalid');
  if (moment.toJSDate() <= now) throw refuse('day', 'release-in-the-past');
  if (moment > DateTime.fromJSDate(now).plus({ days: 90 })) throw refuse('day', 'release-too-late');
  return moment.toJSDate();
}

export interface ReleaseTime {
  readonly at: Date;
  /** Of a moment that was chosen all the same. */
  readonly doubt: ReleaseDoubt | null;
  readonly reason: string;
}

/**
 * When a report goes to its leader. Nobody is left alone with it over a weekend unless somebody who knows them decides so,
 * and says why.
 * @throws DomainError `input-invalid`
 */
export function releaseTime(input: ReleaseInput, now: Date, zone: string): ReleaseTime {
  const at = momentOf(input, now, zone);
  const doubt = releaseDoubt(at, zone);
  if (doubt === null) return { at, doubt, reason: '' };
  if (input.anyway !== 'yes') throw refuse('anyway', `release-${doubt}`);
  return { at, doubt, reason: input.reason ?? '' };
}

const localHour = (moment: DateTime<true>): LocalHour => ({ day: moment.toISODate(), hour: moment.hour });

/** What the facilitator has to know about time before releasing. */
export function momentsOf(
  releaseAt: Date | null,
  now: Date,
  zone: string,
): Pick<DraftReportView, 'releaseAt' | 'doubtNow' | 'goodMoment'> {
  const frozen = releaseAt && DateTime.fromJSDate(releaseAt, { zone });
  return {
    releaseAt: frozen?.isValid === true ? localHour(frozen) : null,
    doubtNow: releaseDoubt(now, zone),
    goodMoment: localHour(nextGoodMoment(now, zone)),
  };
}
