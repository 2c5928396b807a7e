import { isReceipt, receiptFor } from './receipt.js';

describe('receipt', () => {
  it('is four blocks of four characters', () => {
    expect(isReceipt(receiptFor(Buffer.alloc(32, 1)))).toBe(true);
  });

  it('is the same for the same token and another for another', () => {
    expect(receiptFor(Buffer.alloc(32, 1))).toBe(receiptFor(Buffer.alloc(32, 1)));
    expect(receiptFor(Buffer.alloc(32, 2))).not.toBe(receiptFor(Buffer.alloc(32, 1)));
  });

  it.each(['', 'AAAA-BBBB-CCCC', 'UUUU-AAAA-BBBB-CCCC', 'aaaa-bbbb-cccc-dddd'])('is not %j', (text) => {
    expect(isReceipt(text)).toBe(false);
  });
});
