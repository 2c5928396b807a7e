import { crockfordCharacter, crockfordValue } from './crockford.js';

/** x⁵ + x² + 1, irreducible over GF(2): the field GF(32) has one element for each Crockford character. */
const REDUCTION = 0b100101;

const timesX = (value: number): number => {
  const doubled = value << 1;
  return doubled & 0b100000 ? doubled ^ REDUCTION : doubled;
};

/**
 * One character such that, with it, Σ xⁱ·cᵢ = 0 in GF(32), counting i from the end. The powers of x are all different
 * for up to 31 characters, so every single substitution and every exchange of any two different characters is
 * noticed. Crockford's own check (modulo 37) does the same for neighbours but needs five signs beyond the
 * alphabet, which nobody finds on a telephone's keyboard.
 *
 * Example: for `1` it is x¹ = 2; for `10` it is x² = 4.
 */
export const checkCharacter = (characters: string): string =>
  crockfordCharacter(Array.from(characters).reduce((sum, one) => timesX(sum ^ crockfordValue(one)), 0));
