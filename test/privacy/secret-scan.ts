import { readFileSync } from 'node:fs';
import { formsOf } from './files.js';

interface Needle {
  readonly secret: string;
  readonly form: Buffer;
}

const KEY_LENGTH = 8;
const keyAt = (bytes: Buffer, offset: number): string =>
  bytes.toString('latin1', offset, offset + KEY_LENGTH);
const startAt = (bytes: Buffer, offset: number): number => bytes.readUIntBE(offset, 3);

/** Reads each byte once, however many secrets are looked for: thousands of them in whole copies of a server's directory. */
export class SecretScan {
  private readonly starts = new Uint8Array(1 << 24);
  private readonly needles = new Map<string, Needle[]>();

  constructor(secrets: readonly string[]) {
    for (const secret of new Set(secrets)) for (const form of formsOf(secret)) this.add({ secret, form });
  }

  private add(needle: Needle): void {
    const key = keyAt(needle.form, 0);
    if (key.length < KEY_LENGTH) throw new Error(`Too short to be looked for: ${needle.secret}`);
    this.starts[startAt(needle.form, 0)] = 1;
    this.needles.set(key, [...(this.needles.get(key) ?? []), needle]);
  }

  /** The secrets that stand in these bytes, as text or bytes, in hexadecimal or base 64. */
  in(bytes: Buffer): readonly string[] {
    const found = new Set<string>();
    const last = bytes.length - KEY_LENGTH;
    for (let offset = 0; offset <= last; offset += 1) {
      const start = ((bytes[offset] ?? 0) << 16) | ((bytes[offset + 1] ?? 0) << 8) | (bytes[offset + 2] ?? 0);
      if (this.starts[start] === 0) continue;
      for (const { secret, form } of this.needles.get(keyAt(bytes, offset)) ?? [])
        if (bytes.subarray(offset, offset + form.length).equals(form)) found.add(secret);
    }
    return [...found];
  }

  /** `<secret> in <file>`, for every secret and file. */
  inFiles(files: readonly string[]): readonly string[] {
    return files.flatMap((path) => this.in(readFileSync(path)).map((secret) => `${secret} in ${path}`));
  }
}
