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

  @Column('timestamptz')
  opensAt: Date;

  @Column('timestamptz')
  closesAt: Date;

  @Column('jsonb')
  reminders: ReminderPlan;

  /** The organisation's day on which reminders were last looked at; `null` to look again. */
  @Column('date', { nullable: true })
  remindedOn: string | null;
}
