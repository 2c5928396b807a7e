import { equalBytes } from '@noble/curves/utils.js';
import {
  crypto_core_ristretto255_from_hash,
  crypto_core_ristretto255_is_valid_point,
  crypto_core_ristretto255_scalar_add,
  crypto_core_ristretto255_scalar_invert,
  crypto_core_ristretto255_scalar_mul,
  crypto_core_ristretto255_scalar_random,
  crypto_core_ristretto255_scalar_reduce,
  crypto_core_ristretto255_scalar_sub,
  crypto_scalarmult_ristretto255,
  crypto_scalarmult_ristretto255_base,
  ready,
} from 'libsodium-wrappers-sumo';

export const SCALAR_LENGTH = 32;
const IDENTITY = new Uint8Array(32);
const WIDE_LENGTH = 64;

/** The group of RFC 9496 as libsodium does it: elements and scalars are bytes, and secret scalars take constant time. */
export interface Ristretto {
  /** Whether these are the one encoding of an element that is not the identity. */
  readonly isElement: (bytes: Uint8Array) => boolean;
  /** 64 uniform bytes to an element. */
  readonly fromUniform: (bytes: Uint8Array) => Uint8Array;
  /** @throws Error for what is no element, and where the product is the identity. */
  readonly multiply: (scalar: Uint8Array, element: Uint8Array) => Uint8Array;
  /** @throws Error where the product is the identity. */
  readonly multiplyBase: (scalar: Uint8Array) => Uint8Array;
  readonly add: (a: Uint8Array, b: Uint8Array) => Uint8Array;
  readonly subtract: (a: Uint8Array, b: Uint8Array) => Uint8Array;
  readonly product: (a: Uint8Array, b: Uint8Array) => Uint8Array;
  /** @throws Error for zero. */
  readonly invert: (scalar: Uint8Array) => Uint8Array;
  /** From 1 to one less than the order. */
  readonly randomScalar: () => Uint8Array;
  /** Up to 64 bytes, little-endian, modulo the order of the group. */
  readonly reduce: (bytes: Uint8Array) => Uint8Array;
}

const RISTRETTO = ready.then((): Ristretto => ({
  isElement: (bytes) =>
    bytes.length === IDENTITY.length &&
    !equalBytes(IDENTITY, bytes) &&
    crypto_core_ristretto255_is_valid_point(bytes),
  fromUniform: (bytes) => crypto_core_ristretto255_from_hash(bytes),
  multiply: (scalar, element) => crypto_scalarmult_ristretto255(scalar, element),
  multiplyBase: (scalar) => crypto_scalarmult_ristretto255_base(scalar),
  add: (a, b) => crypto_core_ristretto255_scalar_add(a, b),
  subtract: (a, b) => crypto_core_ristretto255_scalar_sub(a, b),
  product: (a, b) => crypto_core_ristretto255_scalar_mul(a, b),
  invert: (scalar) => crypto_core_ristretto255_scalar_invert(scalar),
  randomScalar: () => crypto_core_ristretto255_scalar_random(),
  reduce: (bytes) => {
    const wide = new Uint8Array(WIDE_LENGTH);
    wide.set(bytes);
    return crypto_core_ristretto255_scalar_reduce(wide);
  },
}));

/** Loaded once: WebAssembly is compiled before it can be called. */
export const ristretto = (): Promise<Ristretto> => RISTRETTO;
