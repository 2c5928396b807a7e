import { randomBytes } from 'node:crypto';
import { smallQuestionnaire } from '../core/questionnaires/questionnaire-example.js';
import { largestResponse } from '../core/questionnaires/response-rules.js';
import { ballotSize, sealBallot } from '../crypto/ballot.js';
import { makeKeyPair, readPrivateKey, readPublicKey } from '../crypto/hpke.js';
import { SealedBallot } from '../persistence/box/box-campaign.js';
import { BallotOpener, openOne } from './opened-ballots.js';
import { lanesFor } from './opening-lanes.js';
import { OpeningThread } from './opening-thread.js';
import { packBallots, unpackBallots } from './packed-ballots.js';

const keys = makeKeyPair();
const boxPublicKey = readPublicKey(keys.publicKey);
const seal = randomBytes(32);
const opener: BallotOpener = {
  key: readPrivateKey(keys.privateKey),
  questionnaire: smallQuestionnaire,
  seals: new Map([['leader', seal]]),
};

function sealed(raterGroup: 'peer' | 'patient'): SealedBallot {
  const [tokenHash, subjectRef] = [randomBytes(32), 'leader'];
  const audience = raterGroup === 'patient' ? 'patient' : 'colleague';
  const sealing = { boxPublicKey, size: ballotSize(smallQuestionnaire, audience) };
  const response = largestResponse(smallQuestionnaire, audience);
  const context = { seal, subjectRef, group: raterGroup, tokenHash };
  return {
    subjectRef,
    raterGroup,
    tokenHash,
    sealed: sealBallot(sealing, context, { language: 'cy', response }),
  };
}

describe('ballots opened in a thread of their own', () => {
  const peer = sealed('peer');
  const spoiled = { ...sealed('peer'), sealed: peer.sealed };
  const ballots = [peer, spoiled, sealed('patient'), { ...peer, subjectRef: 'nobody' }];

  it('are what they are without one, in their order, a spoiled one among them', async () => {
    const here = ballots.map((ballot) => openOne(opener, ballot));
    expect(here.map((one) => one?.group ?? 'spoiled')).toEqual(['peer', 'spoiled', 'patient', 'spoiled']);
    const thread = new OpeningThread(opener);
    expect(await thread.open(ballots)).toEqual(here);
    expect(await thread.open([peer])).toEqual([here[0]]);
    expect(await thread.open([])).toEqual([]);
    await thread.end();
  });

  it('are not waited for when the thread ends', async () => {
    const thread = new OpeningThread(opener);
    const waiting = expect(thread.open(ballots)).rejects.toThrow('has ended');
    await thread.end();
    await waiting;
  });

  it('come out of one piece as they went in', () => {
    expect(unpackBallots(packBallots(ballots))).toEqual(ballots);
    expect(unpackBallots(packBallots([]))).toEqual([]);
  });

  it('need no thread while they are few', async () => {
    const lanes = lanesFor(200, opener);
    expect(lanes).toHaveLength(1);
    expect(await lanes[0]?.open([peer])).toEqual([openOne(opener, peer)]);
  });
});
