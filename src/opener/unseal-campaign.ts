import { OpenedBallot } from '../core/reports/opened-ballot.js';
import { Database } from '../persistence/database.js';
import { readBallots } from '../persistence/box/ballot-reader.js';
import { BoxCampaign, SealedBallot } from '../persistence/box/box-campaign.js';
import { BallotOpener, openOne } from './opened-ballots.js';
import { mayOpen, SubjectPlan } from './plan-opening.js';

export interface Unsealed {
  readonly bySubject: ReadonlyMap<string, readonly OpenedBallot[]>;
  readonly spoiled: number;
}

/** Decrypts in memory what the plan allows, some hundred at a time; nothing of it is written anywhere. */
export async function unsealCampaign(
  database: Database,
  campaign: BoxCampaign,
  plans: readonly SubjectPlan[],
  opener: BallotOpener,
): Promise<Unsealed> {
  const planOf = new Map(plans.map((plan) => [plan.subjectRef, plan]));
  const bySubject = new Map<string, OpenedBallot[]>(plans.map(({ subjectRef }) => [subjectRef, []]));
  let spoiled = 0;
  for await (const ballots of inBatches(database, campaign)) {
    const allowed = ballots.filter(({ subjectRef, raterGroup }) => {
      const plan = planOf.get(subjectRef);
      return plan !== undefined && mayOpen(plan, raterGroup);
    });
    for (const ballot of allowed) {
      const opened = openOne(opener, ballot);
      if (opened === null) spoiled += 1;
      else bySubject.get(ballot.subjectRef)?.push(opened);
    }
  }
  return { bySubject, spoiled };
}

/** The next ones are read while these are decrypted. */
async function* inBatches(
  database: Database,
  { organisationId, campaignId }: BoxCampaign,
): AsyncGenerator<SealedBallot[]> {
  const read = (after: Buffer): Promise<SealedBallot[]> =>
    database.inTenant(organisationId, (db) => readBallots(db, campaignId, after));
  let ballots = await read(Buffer.alloc(0));
  for (let last = ballots.at(-1); last !== undefined; last = ballots.at(-1)) {
    const next = read(last.tokenHash);
    // Awaited below; a failure meanwhile must not go unheard of.
    next.catch(() => undefined);
    yield ballots;
    ballots = await next;
  }
}
