import { concatBytes, equalBytes } from '@noble/curves/utils.js';
import { Ristretto, ristretto, SCALAR_LENGTH } from './ristretto.js';
import { hashToElement, hashToScalar, outputOf, proofSeed } from './suite.js';

/*
 * The server's half of RFC 9497's POPRF. Browsers do theirs with another library, which checks every proof made here and
 * unblinds every element: two implementations that differ give no token.
 */

export interface EvaluatedElement {
  readonly evaluated: Uint8Array;
  readonly proof: Uint8Array;
}

/** RFC 9497, 3.3.3: the secret key moved by the public `info`. @throws Error for what is no secret key */
function tweaked(group: Ristretto, secretKey: Uint8Array, info: Uint8Array): Uint8Array {
  const isScalar =
    secretKey.length === SCALAR_LENGTH &&
    equalBytes(group.reduce(secretKey), secretKey) &&
    !equalBytes(secretKey, new Uint8Array(SCALAR_LENGTH));
  if (!isScalar) throw new RangeError('not a secret key');
  return group.add(secretKey, hashToScalar(group, 'Info', info));
}

/** RFC 9497, 2.2.1, for one element: proves that the evaluated one times the tweaked key is the blinded one. */
function prove(
  group: Ristretto,
  key: Uint8Array,
  [evaluated, blinded]: readonly [Uint8Array, Uint8Array],
  random: Uint8Array,
): Uint8Array {
  const publicElement = group.multiplyBase(key);
  const weight = hashToScalar(group, proofSeed(publicElement), 0, evaluated, blinded, 'Composite');
  const m = group.multiply(weight, evaluated);
  const z = group.multiply(key, m);
  const commitments = [group.multiplyBase(random), group.multiply(random, m)] as const;
  const challenge = hashToScalar(group, publicElement, m, z, ...commitments, 'Challenge');
  return concatBytes(challenge, group.subtract(random, group.product(challenge, key)));
}

/** What is evaluated, and with what. */
export interface Evaluating {
  readonly secretKey: Uint8Array;
  readonly info: Uint8Array;
  readonly blinded: Uint8Array;
}

/** @throws Error for what is no secret key, and for what is no element or is the identity (RFC 9497, 3.3) */
export async function evaluateElement(
  { secretKey, info, blinded }: Evaluating,
  /** The proof's scalar; the RFC's vectors bring their own. */
  drawn?: Uint8Array,
): Promise<EvaluatedElement> {
  const group = await ristretto();
  const key = tweaked(group, secretKey, info);
  const evaluated = group.multiply(group.invert(key), blinded);
  return { evaluated, proof: prove(group, key, [evaluated, blinded], drawn ?? group.randomScalar()) };
}

/** The same output as unblinding leads to. @throws Error for what is no secret key */
export async function evaluateInput(
  secretKey: Uint8Array,
  info: Uint8Array,
  input: Uint8Array,
): Promise<Uint8Array> {
  const group = await ristretto();
  const key = tweaked(group, secretKey, info);
  return outputOf(input, info, group.multiply(group.invert(key), hashToElement(group, input)));
}

/** Whether these are the one encoding of an element that is not the identity. */
export async function isElement(bytes: Uint8Array): Promise<boolean> {
  return (await ristretto()).isElement(bytes);
}
