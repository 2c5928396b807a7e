import { randomBytes } from 'node:crypto';
import { isReceipt, receiptFor } from './receipt.js';
import { receiptList } from './receipt-list.js';

const hashes = (count: number): Buffer[] => Array.from({ length: count }, () => randomBytes(32));

describe('the published receipts', () => {
  it.each([
    [0, 10],
    [1, 10],
    [10, 10],
    [11, 20],
    [23, 30],
  ])('of %i ballots are a list of %i', (ballots, length) => {
    expect(receiptList(hashes(ballots))).toHaveLength(length);
  });

  it('hold the receipt of every ballot', () => {
    const cast = hashes(13);
    expect(receiptList(cast)).toEqual(expect.arrayContaining(cast.map(receiptFor)));
  });

  it('are filled up with what looks the same and is another each time', () => {
    const [one, other] = [receiptList([]), receiptList([])];
    expect([...one, ...other].every(isReceipt)).toBe(true);
    expect(new Set([...one, ...other]).size).toBe(20);
  });

  it('stand in the order of their letters and no other', () => {
    const list = receiptList(hashes(17));
    expect(list).toEqual(list.toSorted());
  });
});
