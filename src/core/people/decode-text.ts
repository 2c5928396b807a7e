export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1252';
export const TEXT_ENCODINGS = ['utf-8', 'utf-16', 'windows-1252'] as const satisfies readonly TextEncoding[];

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

type Label = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const decoded = (bytes: Uint8Array, label: Label): string =>
  new TextDecoder(label, { fatal: label === 'utf-8' }).decode(bytes);

/** In a spreadsheet most characters are ASCII, so that every second byte of UTF-16 is zero. */
const zerosAt = (bytes: Uint8Array, parity: 0 | 1): number =>
  bytes.subarray(0, 200).filter((byte, index) => byte === 0 && index % 2 === parity).length;

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const quarter = Math.min(bytes.length, 200) / 4;
  if (quarter === 0) return null;
  if (zerosAt(bytes, 1) > quarter) return 'utf-16le';
  return zerosAt(bytes, 0) > quarter ? 'utf-16be' : null;
}

/**
 * The text of a file as spreadsheets save it, without its byte order mark. What is no valid UTF-8 is Windows-1252, in
 * which every byte means something: the reader is told, because it has no ŵ and no ŷ (WHATWG Encoding, "windows-1252").
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const label = utf16Label(bytes);
  if (label !== null) return { text: decoded(bytes, label), encoding: 'utf-16' };
  try {
    return { text: decoded(bytes, 'utf-8'), encoding: 'utf-8' };
  } catch {
    return { text: decoded(bytes, 'windows-1252'), encoding: 'windows-1252' };
  }
}
