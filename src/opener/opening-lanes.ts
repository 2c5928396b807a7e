import { availableParallelism } from 'node:os';
import { SealedBallot } from '../persistence/box/box-campaign.js';
import { BallotOpener, Opened, openOne } from './opened-ballots.js';
import { OpeningThread } from './opening-thread.js';

/** Opens one handful of ballots after the other. */
export interface Lane {
  open(ballots: readonly SealedBallot[]): Promise<Opened>;
  /** Leaves no key behind. */
  end(): Promise<void>;
}

/** Fewer are opened before a thread has started. */
const BALLOTS_FOR_A_THREAD = 500;

const laneHere = (opener: BallotOpener): Lane => ({
  open: (ballots) => Promise.resolve(ballots.map((ballot) => openOne(opener, ballot))),
  end: () => Promise.resolve(),
});

/** A lane for every core, as far as there is work for them. */
export function lanesFor(ballots: number, opener: BallotOpener): readonly Lane[] {
  const threads = Math.min(availableParallelism(), Math.floor(ballots / BALLOTS_FOR_A_THREAD));
  if (threads < 2) return [laneHere(opener)];
  return Array.from({ length: threads }, () => new OpeningThread(opener));
}
