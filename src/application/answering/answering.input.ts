import { IsString, Matches, MaxLength } from 'class-validator';

export class CodeInput {
  /** As typed: capitals, hyphens and spaces do not matter. */
  @IsString()
  @MaxLength(100)
  readonly code: string;
}

export class TakeTokenInput {
  /** As typed: capitals, hyphens and spaces do not matter. */
  @IsString()
  @MaxLength(100)
  readonly code: string;

  /** A blinded element of ristretto255, hexadecimal. The same one gets the same answer again. */
  @Matches(/^[0-9a-f]{64}$/)
  readonly blinded: string;
}
