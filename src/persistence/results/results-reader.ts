import { EntityManager } from 'typeorm';
import {
  FrozenCell,
  GroupOutcome,
  GroupSpread,
  SubjectResults,
} from '../../core/disclosure/frozen-results.js';
import { COMPONENTS, RATER_GROUPS, RaterGroup } from '../../core/questionnaires/questionnaire.js';
import { CellEntity, ComponentSumEntity, ItemCountsEntity } from './cell.entity.js';
import { CommentEntity, ManagerCommentEntity } from './comment.entity.js';
import { ConditionsEntity } from './conditions.entity.js';
import { GroupOutcomeEntity } from './group-outcome.entity.js';
import { GroupSpreadEntity } from './group-spread.entity.js';

/** References of all subjects of an opened campaign. */
export async function readSubjectRefs(db: EntityManager, campaignId: string): Promise<readonly string[]> {
  const rows = await db.find(GroupOutcomeEntity, { select: { subjectRef: true }, where: { campaignId } });
  return [...new Set(rows.map(({ subjectRef }) => subjectRef))];
}

/** `null`: this subject's campaign has not been opened. */
export async function readSubjectResults(
  db: EntityManager,
  campaignId: string,
  subjectRef: string,
): Promise<SubjectResults | null> {
  const of = { campaignId, subjectRef };
  const outcomes = await db.findBy(GroupOutcomeEntity, of);
  if (outcomes.length === 0) return null;
  const conditions = await db.findOneByOrFail(ConditionsEntity, of);
  const inOrder = { where: of, order: { position: 'asc' } } as const;
  const comments = await db.find(CommentEntity, inOrder);
  const managerComments = await db.find(ManagerCommentEntity, inOrder);
  return {
    subjectRef,
    outcomes: outcomesOf(outcomes),
    cells: await readCells(db, of),
    comments: comments.map(({ text, mode }) => ({ text, mode })),
    managerComments: managerComments.map(({ question, text, mode }) => ({ question, text, mode })),
    conditions: { ballots: conditions.ballots, counts: conditions.counts },
  };
}

export async function readSpreads(db: EntityManager, campaignId: string): Promise<readonly GroupSpread[]> {
  const rows = await db.findBy(GroupSpreadEntity, { campaignId });
  return rows.map(({ cellGroup, component, subjects, sumOfSquares, degreesOfFreedom }) => ({
    group: cellGroup,
    component,
    subjects,
    sumOfSquares,
    degreesOfFreedom,
  }));
}

const outcomesOf = (rows: readonly GroupOutcomeEntity[]): Record<RaterGroup, GroupOutcome> => {
  const outcome = (group: RaterGroup): GroupOutcome =>
    rows.find(({ raterGroup }) => raterGroup === group)?.outcome ?? 'none';
  return {
    manager: outcome('manager'),
    peer: outcome('peer'),
    'direct-report': outcome('direct-report'),
    other: outcome('other'),
    patient: outcome('patient'),
  };
};

async function readCells(
  db: EntityManager,
  of: { campaignId: string; subjectRef: string },
): Promise<readonly FrozenCell[]> {
  const cells = await db.findBy(CellEntity, of);
  const items = await db.find(ItemCountsEntity, { where: of, order: { item: 'asc' } });
  const sums = await db.findBy(ComponentSumEntity, of);
  const order: readonly string[] = [...RATER_GROUPS, 'pooled'];
  return cells
    .toSorted((a, b) => order.indexOf(a.cellGroup) - order.indexOf(b.cellGroup))
    .map(({ cellGroup, ballots }) => ({
      group: cellGroup,
      ballots,
      items: items.filter((row) => row.cellGroup === cellGroup).map(itemCounts),
      components: COMPONENTS.flatMap((component) =>
        sums.filter((row) => row.cellGroup === cellGroup && row.component === component).map(componentSum),
      ),
    }));
}

const itemCounts = ({ item, counts, notObserved }: ItemCountsEntity): FrozenCell['items'][number] => {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = counts;
  return { item, counts: [one, two, three, four, five], notObserved };
};

const componentSum = (row: ComponentSumEntity): FrozenCell['components'][number] => ({
  component: row.component,
  n: row.n,
  sumUnits: row.sumUnits,
  unitsPerPoint: row.unitsPerPoint,
});
