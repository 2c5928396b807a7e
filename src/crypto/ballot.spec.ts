import { smallQuestionnaire } from '../core/questionnaires/questionnaire-example.js';
import { largestResponse } from '../core/questionnaires/response-rules.js';
import { Ballot, BallotContext, ballotSize, openBallot, sealBallot, Sealing, tombstone } from './ballot.js';
import { HPKE_OVERHEAD, KeyPair, makeKeyPair, readPrivateKey, readPublicKey } from './hpke.js';

const CONTEXT: BallotContext = {
  seal: Buffer.alloc(32, 1),
  subjectRef: 'subject-a',
  group: 'peer',
  tokenHash: Buffer.alloc(32, 2),
};
const EMPTY: Ballot = { language: 'en', response: { ratings: {}, comments: [], conditions: [] } };
const LARGEST: Ballot = { language: 'cy', response: largestResponse(smallQuestionnaire, 'colleague') };

let keys: KeyPair;
let sealing: Sealing;

beforeAll(() => {
  keys = makeKeyPair();
  sealing = {
    boxPublicKey: readPublicKey(keys.publicKey),
    size: ballotSize(smallQuestionnaire, 'colleague'),
  };
});

describe('ballot', () => {
  it('opens to what was sealed', () => {
    const sealed = sealBallot(sealing, CONTEXT, LARGEST);
    expect(openBallot(readPrivateKey(keys.privateKey), CONTEXT, sealed)).toEqual(LARGEST);
  });

  it('has one size, empty or as long as possible', () => {
    const sizes = [EMPTY, LARGEST].map((ballot) => sealBallot(sealing, CONTEXT, ballot));
    expect(sizes.map(({ length }) => length)).toEqual(Array(2).fill(sealing.size + HPKE_OVERHEAD));
  });

  it('leaves a tombstone of its own size, which opens to nothing', () => {
    const stone = tombstone(sealing);
    expect(stone).toHaveLength(sealBallot(sealing, CONTEXT, EMPTY).length);
    expect(() => openBallot(readPrivateKey(keys.privateKey), CONTEXT, stone)).toThrow();
  });

  it('is never sealed to the same bytes twice', () => {
    const [first, second] = [0, 1].map(() => sealBallot(sealing, CONTEXT, EMPTY));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false);
  });

  it.each<[string, Partial<BallotContext>]>([
    ['subject', { subjectRef: 'subject-b' }],
    ['group', { group: 'other' }],
    ['token', { tokenHash: Buffer.alloc(32, 3) }],
    ['seal', { seal: Buffer.alloc(32, 3) }],
  ])('does not open when it was moved to another %s', (_, moved) => {
    const sealed = sealBallot(sealing, CONTEXT, EMPTY);
    const key = readPrivateKey(keys.privateKey);
    expect(() => openBallot(key, { ...CONTEXT, ...moved }, sealed)).toThrow();
  });
});
