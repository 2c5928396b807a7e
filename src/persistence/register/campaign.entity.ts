import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CampaignState, Custody, Purpose } from '../../core/campaigns/life-cycle.js';
import type { Thresholds } from '../../core/disclosure/cell-group.js';
import type { ReminderPlan } from '../../core/campaigns/reminders.js';
import type { Localised } from '../../core/language.js';

@Entity({ schema: 'register', name: 'campaigns' })
export class CampaignEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  questionnaireId: string;

  @Column('jsonb')
  name: Localised;

  @Column('text')
  purpose: Purpose;

  @Column('text', { default: 'draft' })
  state: CampaignState;

  @Column('jsonb')
  thresholds: Thresholds;

  @Column('text', { default: 'automatic' })
  custody: Custody;

  /** Whether an approver accepts raters before they are invited. */
  @Column('text', { default: 'required' })
  approval: 'required' | 'not-required';

  /** The day by which raters should be chosen; `null`: the day before answering opens. */
  @Column('date', { nullable: true })
  chooseRatersBy: string | null;

  /** The first day of the plan; `null`: two weeks before answering opens. */
  @Column('date', { nullable: true })
  startsOn: string | null;

  /** Reports should be released by this day; `null`: a week and a half after the last day for answers. */
  @Column('date', { nullable: true })
  releaseBy: string | null;

  @Column('timestamptz')
  opensAt: Date;

  /** The last day for answers, but for leaders who were given longer. */
  @Column('timestamptz')
  closesAt: Date;

  /** No extension goes beyond this, and the box takes no ballot after it; `null`: the same as `closesAt`. */
  @Column('timestamptz', { nullable: true })
  finalClosesAt: Date | null;

  @Column('jsonb')
  reminders: ReminderPlan;

  /** The organisation's day on which reminders were last looked at; `null` to look again. */
  @Column('date', { nullable: true })
  remindedOn: string | null;

  /** The organisation's day on which it was last looked at whether enough have probably answered. */
  @Column('date', { nullable: true })
  participationOn: string | null;

  /** The campaign whose settings this one took over. */
  @Column('uuid', { nullable: true })
  copiedFrom: string | null;

  /** Of a series of monthly cohorts; the id of its first campaign. */
  @Column('uuid', { nullable: true })
  seriesId: string | null;
}
