import { randomBytes } from '@noble/hashes/utils.js';
import { createDecipheriv } from 'node:crypto';
import { decryptDraft, encryptDraft } from './draft.js';

const key = randomBytes(32);
const DRAFT = '{"rating.listens":4,"comment":"Mae hi’n gwrando. 😀"}';

describe('draft', () => {
  it('comes back under its key, be it empty or long', async () => {
    for (const draft of [DRAFT, '', 'ŵ'.repeat(50_000)])
      expect(await decryptDraft(key, await encryptDraft(key, draft))).toBe(draft);
  });

  it('is AES-256-GCM with the nonce before it, as Node reads it', async () => {
    const stored = Buffer.from(await encryptDraft(key, DRAFT));
    const decipher = createDecipheriv('aes-256-gcm', key, stored.subarray(0, 12));
    decipher.setAuthTag(stored.subarray(-16));
    const plain = Buffer.concat([decipher.update(stored.subarray(12, -16)), decipher.final()]);
    expect(plain.toString('utf8')).toBe(DRAFT);
  });

  it('is never encrypted to the same bytes twice', async () => {
    expect(await encryptDraft(key, DRAFT)).not.toEqual(await encryptDraft(key, DRAFT));
  });

  it('is gone when a bit was flipped, a byte is missing, or the key is another one', async () => {
    const stored = await encryptDraft(key, DRAFT);
    for (const at of [0, 12, stored.length - 1])
      expect(
        await decryptDraft(
          key,
          stored.map((byte, i) => (i === at ? byte ^ 1 : byte)),
        ),
      ).toBeNull();
    for (const length of [0, 5, 12, 27, stored.length - 1])
      expect(await decryptDraft(key, stored.subarray(0, length))).toBeNull();
    expect(await decryptDraft(randomBytes(32), stored)).toBeNull();
  });
});
