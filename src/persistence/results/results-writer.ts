import { EntityManager } from 'typeorm';
import { SubjectResults } from '../../core/disclosure/frozen-results.js';
import { insertRows } from '../rows.js';
import { CellEntity, ComponentSumEntity, ItemCountsEntity } from './cell.entity.js';
import { CommentEntity, ManagerCommentEntity } from './comment.entity.js';
import { ConditionsEntity } from './conditions.entity.js';
import { OpeningToWrite } from './frozen-campaign.js';
import { GroupOutcomeEntity } from './group-outcome.entity.js';
import { GroupSpreadEntity } from './group-spread.entity.js';
import { OpeningEntity } from './opening.entity.js';
import { ReliabilityEntity } from './reliability.entity.js';
import { ReceiptEntity } from './receipt.entity.js';
import {
  cellRow,
  commentRows,
  componentRows,
  itemRows,
  managerCommentRows,
  outcomeRows,
  SubjectKey,
} from './result-rows.js';

/** Writes all of one opening; to be called inside the one transaction that makes it happen. */
export async function writeOpening(db: EntityManager, opening: OpeningToWrite): Promise<void> {
  const { organisationId, campaignId, frozen } = opening;
  const campaign = { organisationId, campaignId };
  await writeMarker(db, opening);
  const of = <Row>(rows: (key: SubjectKey, subject: SubjectResults) => readonly Row[]): Row[] =>
    frozen.subjects.flatMap((subject) => rows({ ...campaign, subjectRef: subject.subjectRef }, subject));
  await insertRows(
    db,
    GroupOutcomeEntity,
    of((key, subject) => outcomeRows(key, subject, opening.surplus)),
  );
  await insertRows(
    db,
    CellEntity,
    of((key, { cells }) => cells.map((cell) => cellRow(key, cell))),
  );
  await insertRows(
    db,
    ItemCountsEntity,
    of((key, { cells }) => cells.flatMap((cell) => itemRows(key, cell))),
  );
  await insertRows(
    db,
    ComponentSumEntity,
    of((key, { cells }) => cells.flatMap((cell) => componentRows(key, cell))),
  );
  await insertRows(db, CommentEntity, of(commentRows));
  await insertRows(db, ManagerCommentEntity, of(managerCommentRows));
  await insertRows(
    db,
    ConditionsEntity,
    of((key, { conditions }) => [{ ...key, ...conditions }]),
  );
  await writeOfCampaign(db, opening);
}

/** What belongs to no single subject. */
async function writeOfCampaign(db: EntityManager, opening: OpeningToWrite): Promise<void> {
  const { organisationId, campaignId, frozen } = opening;
  const campaign = { organisationId, campaignId };
  await insertRows(
    db,
    GroupSpreadEntity,
    frozen.spreads.map(({ group, ...spread }) => ({ ...campaign, ...spread, cellGroup: group })),
  );
  await insertRows(
    db,
    ReliabilityEntity,
    frozen.reliabilities.map(({ group, ...reliability }) => ({
      ...campaign,
      ...reliability,
      raterGroup: group,
    })),
  );
}

async function writeMarker(db: EntityManager, opening: OpeningToWrite): Promise<void> {
  const { organisationId, campaignId, outcomeHash, merkleRoot, ballots, spoiled } = opening;
  const campaign = { organisationId, campaignId };
  await db.insert(OpeningEntity, {
    ...campaign,
    outcomeHash,
    merkleRoot,
    ballots,
    spoiled,
    state: 'committed',
  });
  const receipts = opening.receipts.map((receipt) => ({ ...campaign, receipt }));
  await insertRows(db, ReceiptEntity, receipts);
}
