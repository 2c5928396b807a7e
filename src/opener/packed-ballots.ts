import { SealedBallot } from '../persistence/box/box-campaign.js';

/** Sealed ballots as they pass to another thread: their bytes in one piece, which changes hands without being copied. */
export interface PackedBallots {
  readonly places: readonly (Pick<SealedBallot, 'subjectRef' | 'raterGroup'> & {
    readonly hashLength: number;
    readonly sealedLength: number;
  })[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function packBallots(ballots: readonly SealedBallot[]): PackedBallots {
  const parts = ballots.flatMap(({ tokenHash, sealed }) => [tokenHash, sealed]);
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const places = ballots.map(({ subjectRef, raterGroup, tokenHash, sealed }) => ({
    subjectRef,
    raterGroup,
    hashLength: tokenHash.length,
    sealedLength: sealed.length,
  }));
  return { places, bytes };
}

export function unpackBallots({ places, bytes }: PackedBallots): readonly SealedBallot[] {
  let at = 0;
  const next = (length: number): Buffer => {
    const part = Buffer.from(bytes.buffer, at, length);
    at += length;
    return part;
  };
  return places.map(({ subjectRef, raterGroup, hashLength, sealedLength }) => ({
    subjectRef,
    raterGroup,
    tokenHash: next(hashLength),
    sealed: next(sealedLength),
  }));
}
