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

  /** 32 bytes, hexadecimal, chosen by whoever answers. The same nonce gets the same token again. */
  @Matches(/^[0-9a-f]{64}$/)
  readonly nonce: string;
}
