import { OpenedBallot } from '../core/reports/opened-ballot.js';
import { readBallots } from '../persistence/box/ballot-reader.js';
import { BoxCampaign, SealedBallot } from '../persistence/box/box-campaign.js';
import { Database } from '../persistence/database.js';
import { BallotOpener } from './opened-ballots.js';
import { Lane, lanesFor } from './opening-lanes.js';
import { mayOpen, SubjectPlan } from './plan-opening.js';

export interface Unsealed {
  readonly bySubject: ReadonlyMap<string, readonly OpenedBallot[]>;
  readonly spoiled: number;
}

export interface Unsealing {
  readonly opener: BallotOpener;
  readonly plans: readonly SubjectPlan[];
  /** About as many lie in the box. */
  readonly ballots: number;
}

/** Decrypts in memory what the plan allows, some hundred at a time; nothing of it is written anywhere. */
export async function unsealCampaign(
  database: Database,
  campaign: BoxCampaign,
  { opener, plans, ballots }: Unsealing,
): Promise<Unsealed> {
  const lanes = lanesFor(ballots, opener);
  const batches = allowedBatches(database, campaign, plans);
  const bySubject = new Map<string, OpenedBallot[]>(plans.map(({ subjectRef }) => [subjectRef, []]));
  try {
    // Each lane takes the next batch as soon as it has opened its last one.
    const spoiled = await Promise.all(lanes.map((lane) => unsealAll(batches, lane, bySubject)));
    return { bySubject, spoiled: spoiled.reduce((sum, each) => sum + each, 0) };
  } finally {
    await Promise.all(lanes.map((lane) => lane.end()));
  }
}

/** @returns how many were spoiled. */
async function unsealAll(
  batches: AsyncGenerator<readonly SealedBallot[]>,
  lane: Lane,
  bySubject: ReadonlyMap<string, OpenedBallot[]>,
): Promise<number> {
  let spoiled = 0;
  for await (const ballots of batches) {
    const opened = await lane.open(ballots);
    for (const [nth, ballot] of ballots.entries()) {
      const one = opened[nth] ?? null;
      if (one === null) spoiled += 1;
      else bySubject.get(ballot.subjectRef)?.push(one);
    }
  }
  return spoiled;
}

async function* allowedBatches(
  database: Database,
  campaign: BoxCampaign,
  plans: readonly SubjectPlan[],
): AsyncGenerator<readonly SealedBallot[]> {
  const planOf = new Map(plans.map((plan) => [plan.subjectRef, plan]));
  for await (const ballots of inBatches(database, campaign))
    yield ballots.filter(({ subjectRef, raterGroup }) => {
      const plan = planOf.get(subjectRef);
      return plan !== undefined && mayOpen(plan, raterGroup);
    });
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
