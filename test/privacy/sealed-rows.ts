import { RaterGroup } from '../../src/core/questionnaires/questionnaire.js';
import { openBallot } from '../../src/crypto/ballot.js';
import { readPrivateKey } from '../../src/crypto/hpke.js';
import { DumpedRow } from './dump.js';
import { inTable } from './suspects.js';

const bytesIn = (row: DumpedRow, column: string): Buffer =>
  Buffer.from(String(row.columns[column]).replace('\\x', ''), 'hex');

/** The ballots of a dump that this key opens, each with the seal that stands beside it. */
export function openedWith(key: Buffer, rows: readonly DumpedRow[]): readonly unknown[] {
  const privateKey = readPrivateKey(key);
  const seals = new Map(
    inTable(rows, 'box.subjects').map((row) => [row.columns['subject_ref'], bytesIn(row, 'seal')]),
  );
  const ballots = rows.filter(({ table }) => table.startsWith('box.ballots'));
  return ballots.flatMap((row) => {
    const { subject_ref: subjectRef, rater_group: group } = row.columns;
    const context = {
      seal: seals.get(subjectRef) ?? Buffer.alloc(0),
      subjectRef: String(subjectRef),
      group: group as RaterGroup,
      tokenHash: bytesIn(row, 'token_hash'),
    };
    try {
      return [openBallot(privateKey, context, bytesIn(row, 'sealed'))];
    } catch {
      return [];
    }
  });
}
