import { FrozenCell, SubjectResults } from '../../core/disclosure/frozen-results.js';
import { RATER_GROUPS } from '../../core/questionnaires/questionnaire.js';
import { CellEntity, ComponentSumEntity, ItemCountsEntity } from './cell.entity.js';
import { CommentEntity, ManagerCommentEntity } from './comment.entity.js';
import { SurplusGroup } from './frozen-campaign.js';
import { GroupOutcomeEntity } from './group-outcome.entity.js';

export interface SubjectKey {
  readonly organisationId: string;
  readonly campaignId: string;
  readonly subjectRef: string;
}

export const outcomeRows = (
  key: SubjectKey,
  { outcomes, replacements }: SubjectResults,
  surplus: readonly SurplusGroup[],
): GroupOutcomeEntity[] =>
  RATER_GROUPS.map((raterGroup) => {
    const outcome = outcomes[raterGroup];
    const isSurplus = surplus.some(
      ({ subjectRef, group }) => subjectRef === key.subjectRef && group === raterGroup,
    );
    const reason = isSurplus ? 'more-ballots-than-tokens' : 'under-threshold';
    return {
      ...key,
      raterGroup,
      outcome,
      reason: outcome === 'destroyed' ? reason : null,
      replacements: replacements[raterGroup],
    };
  });

export const cellRow = (key: SubjectKey, { group, ballots }: FrozenCell): CellEntity => ({
  ...key,
  cellGroup: group,
  ballots,
});

export const itemRows = (key: SubjectKey, { group, items }: FrozenCell): ItemCountsEntity[] =>
  items.map((counted) => ({ ...key, ...counted, cellGroup: group, counts: [...counted.counts] }));

export const componentRows = (key: SubjectKey, { group, components }: FrozenCell): ComponentSumEntity[] =>
  components.map((sum) => ({ ...key, ...sum, cellGroup: group }));

export const commentRows = (key: SubjectKey, { comments }: SubjectResults): CommentEntity[] =>
  comments.map(({ text, mode }, position) => ({ ...key, position, text, mode }));

export const managerCommentRows = (
  key: SubjectKey,
  { managerComments }: SubjectResults,
): ManagerCommentEntity[] =>
  managerComments.map(({ question = '', text, mode }, position) => ({
    ...key,
    position,
    question,
    text,
    mode,
  }));
