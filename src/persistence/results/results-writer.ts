import { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { SubjectResults } from '../../core/disclosure/frozen-results.js';
import { insertRows } from '../rows.js';
import { CellEntity, ComponentSumEntity, ItemCountsEntity } from './cell.entity.js';
import { CommentEntity, ManagerCommentEntity } from './comment.entity.js';
import { ConditionsEntity } from './conditions.entity.js';
import { OpeningToWrite } from './frozen-campaign.js';
import { GroupOutcomeEntity } from './group-outcome.entity.js';
import { GroupSpreadEntity } from './group-spread.entity.js';
import { OpeningEntity } from './opening.entity.js';
import {
  cellRow,
  commentRows,
  componentRows,
  itemRows,
  managerCommentRows,
  outcomeRows,
  SubjectKey,
} from './result-rows.js';

/** PostgreSQL takes 65,535 parameters in a statement; the widest of these rows has eight. */
const ROWS_AT_ONCE = 2000;

/** Writes all of one opening; to be called inside the one transaction that makes it happen. */
export async function writeOpening(db: EntityManager, opening: OpeningToWrite): Promise<void> {
  const { organisationId, campaignId, frozen } = opening;
  const { outcomeHash, ballots, spoiled } = opening;
  const campaign = { organisationId, campaignId };
  await db.insert(OpeningEntity, { ...campaign, outcomeHash, ballots, spoiled, state: 'committed' });
  const of = <Row>(rows: (key: SubjectKey, subject: SubjectResults) => readonly Row[]): Row[] =>
    frozen.subjects.flatMap((subject) => rows({ ...campaign, subjectRef: subject.subjectRef }, subject));
  await insertAll(
    db,
    GroupOutcomeEntity,
    of((key, subject) => outcomeRows(key, subject, opening.surplus)),
  );
  await insertAll(
    db,
    CellEntity,
    of((key, { cells }) => cells.map((cell) => cellRow(key, cell))),
  );
  await insertAll(
    db,
    ItemCountsEntity,
    of((key, { cells }) => cells.flatMap((cell) => itemRows(key, cell))),
  );
  await insertAll(
    db,
    ComponentSumEntity,
    of((key, { cells }) => cells.flatMap((cell) => componentRows(key, cell))),
  );
  await insertAll(db, CommentEntity, of(commentRows));
  await insertAll(db, ManagerCommentEntity, of(managerCommentRows));
  await insertAll(
    db,
    ConditionsEntity,
    of((key, { conditions }) => [{ ...key, ...conditions }]),
  );
  await insertAll(
    db,
    GroupSpreadEntity,
    frozen.spreads.map(({ group, ...spread }) => ({ ...campaign, ...spread, cellGroup: group })),
  );
}

async function insertAll<Row extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await insertRows(db, entity, rows.slice(from, from + ROWS_AT_ONCE));
}
