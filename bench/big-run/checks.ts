import { Client } from 'pg';
import { DEFAULT_THRESHOLDS } from '../../src/core/campaigns/thresholds.js';
import { Answered } from './answering.js';

export interface Counts {
  readonly opened: number;
  readonly spoiled: number;
  readonly cells: number;
}

const refuse = (isWrong: boolean, what: string): void => {
  if (isWrong) throw new Error(`The big run does not add up: ${what}.`);
};

/** Each acknowledged ballot was counted once and nothing else was; no cell is smaller than what was promised. */
export async function checkCounts(
  admin: Client,
  campaignId: string,
  { receipts }: Answered,
): Promise<Counts> {
  const rows = async <Row extends object>(sql: string): Promise<Row[]> =>
    (await admin.query<Row>(sql, [campaignId])).rows;
  const [opening] = await rows<{ ballots: number; spoiled: number; state: string }>(
    'select ballots, spoiled, state from results.openings where campaign_id = $1',
  );
  refuse(opening?.state !== 'finished', 'the box is not opened');
  refuse(opening?.ballots !== receipts.length, `${String(opening?.ballots)} ballots were opened`);
  refuse(opening?.spoiled !== 0, `${String(opening?.spoiled)} ballots were spoiled`);
  const published = await rows<{ receipt: string }>(
    'select receipt from results.receipts where campaign_id = $1',
  );
  const listed = new Set(published.map(({ receipt }) => receipt));
  refuse(new Set(receipts).size !== receipts.length, 'two ballots have one receipt');
  refuse(!receipts.every((receipt) => listed.has(receipt)), 'a receipt is not in the published list');
  const cells = await rows<{ group: string; ballots: number }>(
    'select cell_group as "group", ballots from results.cells where campaign_id = $1',
  );
  const least = new Map<string, number>(Object.entries(DEFAULT_THRESHOLDS));
  for (const { group, ballots } of cells)
    refuse(ballots < (least.get(group) ?? 1), `a cell of ${group} has ${String(ballots)} ballots`);
  const inCells = cells.reduce((sum, { ballots }) => sum + ballots, 0);
  refuse(inCells !== receipts.length, `${String(inCells)} ballots stand in cells`);
  return { opened: receipts.length, spoiled: 0, cells: cells.length };
}
