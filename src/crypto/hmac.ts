import { hash } from 'node:crypto';

const BLOCK_LENGTH = 64;

const keyed = (key: Uint8Array, mask: number): Buffer => {
  const block = Buffer.alloc(BLOCK_LENGTH, mask);
  key.forEach((byte, at) => block.writeUInt8(byte ^ mask, at));
  return block;
};

/**
 * HMAC-SHA256 of two hashes (RFC 2104): Node makes a key object for every HMAC, which costs more than the few blocks that
 * are hashed here.
 * @throws RangeError for a key of more than one block
 */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Buffer {
  if (key.length > BLOCK_LENGTH) throw new RangeError('a key of more than one block');
  const inner = hash('sha256', Buffer.concat([keyed(key, 0x36), message]), 'buffer');
  return hash('sha256', Buffer.concat([keyed(key, 0x5c), inner]), 'buffer');
}
