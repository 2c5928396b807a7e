import {
  AggregateCountedEntity,
  AggregatePeriodEntity,
  AggregatePlacesEntity,
  AggregateTableEntity,
} from './aggregate.entity.js';
import { CellEntity, ComponentSumEntity, ItemCountsEntity } from './cell.entity.js';
import { CommentEntity, ManagerCommentEntity } from './comment.entity.js';
import { ConditionsEntity } from './conditions.entity.js';
import { GroupOutcomeEntity } from './group-outcome.entity.js';
import { GroupSpreadEntity } from './group-spread.entity.js';
import { OpeningEntity } from './opening.entity.js';
import { ReceiptEntity } from './receipt.entity.js';
import { ReliabilityEntity } from './reliability.entity.js';
import { ReleaseAuditEntity } from './release-audit.entity.js';
import { ReleaseDocumentEntity, ReleaseEntity } from './release.entity.js';

/** Every table of the results. */
export const RESULTS_ENTITIES = [
  AggregateCountedEntity,
  AggregatePeriodEntity,
  AggregatePlacesEntity,
  AggregateTableEntity,
  CellEntity,
  CommentEntity,
  ComponentSumEntity,
  ConditionsEntity,
  GroupOutcomeEntity,
  GroupSpreadEntity,
  ItemCountsEntity,
  ManagerCommentEntity,
  OpeningEntity,
  ReceiptEntity,
  ReleaseAuditEntity,
  ReleaseDocumentEntity,
  ReleaseEntity,
  ReliabilityEntity,
];
