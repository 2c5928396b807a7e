import { parentPort, workerData } from 'node:worker_threads';
import { BallotOpener, openOne } from './opened-ballots.js';
import { PackedBallots, unpackBallots } from './packed-ballots.js';

const opener = workerData as BallotOpener;

parentPort?.on('message', (packed: PackedBallots) => {
  parentPort?.postMessage(unpackBallots(packed).map((ballot) => openOne(opener, ballot)));
});
