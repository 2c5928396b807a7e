import * as fc from 'fast-check';
import { InvitationCode, parseInvitationCode } from './code-form.js';
import { formatInvitationCode, hashInvitationCode, makeInvitationCode } from './invitation-code.js';

const KNOWN = '0123456789ABCDEFGHJKMNPQ';

/** KNOWN with the one check character that fits. */
const known = (): InvitationCode => {
  const candidates = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (check) =>
    parseInvitationCode(KNOWN + check),
  );
  const right = candidates.flatMap((candidate) => (candidate.kind === 'well-formed' ? [candidate.code] : []));
  expect(right).toHaveLength(1);
  return right[0] ?? makeInvitationCode();
};

describe('invitation code', () => {
  it('has 25 characters in five groups of five', () => {
    expect(formatInvitationCode(makeInvitationCode())).toMatch(
      /^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/,
    );
  });

  it('is never made twice', () => {
    const codes = new Set(Array.from({ length: 1000 }, makeInvitationCode));
    expect(codes.size).toBe(1000);
  });

  it('is understood however it is written: lower case, spaces, hyphens, O for 0, I and L for 1', () => {
    const code = known();
    const typed = formatInvitationCode(code)
      .toLowerCase()
      .replaceAll('-', ' – ')
      .replace('0', 'o')
      .replace('1', 'l');
    expect(parseInvitationCode(` ${typed} `)).toEqual({ kind: 'well-formed', code });
    expect(parseInvitationCode(code.replace('1', 'I'))).toEqual({ kind: 'well-formed', code });
  });

  it('survives formatting and parsing', () => {
    const code = makeInvitationCode();
    expect(parseInvitationCode(formatInvitationCode(code))).toEqual({ kind: 'well-formed', code });
  });

  it('calls a code with one wrong character mistyped', () => {
    const code = known();
    expect(parseInvitationCode(`${code.slice(0, 7)}Z${code.slice(8)}`)).toEqual({ kind: 'mistyped' });
  });

  it.each(['', '0', 'U'.repeat(25), '0'.repeat(24), '0'.repeat(26), '💚'.repeat(25)])(
    'calls %j mistyped',
    (typed) => {
      expect(parseInvitationCode(typed)).toEqual({ kind: 'mistyped' });
    },
  );

  it('never fails on what people paste', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(['mistyped', 'well-formed']).toContain(parseInvitationCode(typed).kind);
      }),
    );
  });

  it('is stored as the SHA-256 of its canonical form', () => {
    const zeros = parseInvitationCode('o'.repeat(25));
    expect(zeros.kind === 'well-formed' && hashInvitationCode(zeros.code).toString('hex')).toBe(
      // printf '0%.0s' {1..25} | sha256sum
      'a7c3b7fa76f97f7ef9256d6576d42efda29ee5907b343114523ecffea422c5b9',
    );
  });
});
