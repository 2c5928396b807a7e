import { sha256 } from '../../crypto/digest.js';

/** The checksum comes first, so that a copy that was cut short or damaged is noticed before anything in it is used. */
export function encodeChecked(stored: object): Buffer {
  const text = JSON.stringify(stored);
  return Buffer.from(`${sha256(text).toString('hex')}\n${text}\n`, 'utf8');
}

/** `null`: these bytes are not what was written. */
export function decodeChecked(bytes: Buffer): unknown {
  const [checksum, text = ''] = bytes.toString('utf8').split('\n');
  return sha256(text).toString('hex') === checksum ? (JSON.parse(text) as unknown) : null;
}
