import { encodeCrockford, inBlocks, normaliseCrockford } from './crockford.js';

describe('Crockford base 32', () => {
  it('writes five bits a character, first bit first', () => {
    expect(encodeCrockford(Uint8Array.from([0, 0, 0, 0, 0]))).toBe('00000000');
    // 0x00443214C7 = 00000 00001 00010 00011 00100 00101 00110 00111
    expect(encodeCrockford(Buffer.from('00443214c7', 'hex'))).toBe('01234567');
    expect(encodeCrockford(Buffer.from('ffffffffff', 'hex'))).toBe('ZZZZZZZZ');
  });

  it('refuses bytes that would leave bits over', () => {
    expect(() => encodeCrockford(new Uint8Array(4))).toThrow(RangeError);
  });

  it('reads O as 0, I and L as 1, and ignores separators', () => {
    expect(normaliseCrockford(' oO-iI–lL\t0a ')).toBe('0011110A');
  });

  it('cuts text into blocks', () => {
    expect(inBlocks('0123456789', 4)).toEqual(['0123', '4567', '89']);
    expect(inBlocks('', 4)).toEqual([]);
  });
});
