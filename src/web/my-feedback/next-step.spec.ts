import type { OwnSubjectView } from '../../application/reports/reports.view.js';
import { nextStep } from './next-step.js';

const subject = (changes: Partial<OwnSubjectView>): OwnSubjectView => ({
  id: 's',
  campaignId: 'c',
  campaignName: { en: 'Spring', cy: 'Gwanwyn' },
  campaignState: 'collecting',
  purpose: 'development',
  name: 'Nia Llewelyn',
  closesOn: '2026-06-12',
  selfAssessed: true,
  ratersAsked: 9,
  ratersState: 'approved',
  released: false,
  ...changes,
});

describe('nextStep', () => {
  it('puts one’s own view first, as long as answers are being asked for', () => {
    for (const campaignState of ['draft', 'locked', 'collecting'] as const)
      expect(nextStep(subject({ campaignState, selfAssessed: false, ratersAsked: 0 }))).toBe('self-assess');
  });

  it('then asks for raters', () => {
    expect(nextStep(subject({ ratersAsked: 0 }))).toBe('add-raters');
  });

  it('then waits for the approver, or does what the approver asks for', () => {
    expect(nextStep(subject({ ratersAsked: 0, ratersState: 'submitted' }))).toBe('wait-for-approval');
    expect(nextStep(subject({ ratersState: 'more-asked' }))).toBe('add-more-raters');
  });

  it('then says what is being waited for', () => {
    expect(nextStep(subject({ campaignState: 'locked' }))).toBe('wait-for-start');
    expect(nextStep(subject({ campaignState: 'collecting' }))).toBe('wait-for-answers');
    expect(nextStep(subject({ campaignState: 'closed' }))).toBe('wait-for-opening');
    expect(nextStep(subject({ campaignState: 'opened' }))).toBe('wait-for-facilitator');
  });

  it('asks for nothing that is too late, even when nothing was done', () => {
    expect(nextStep(subject({ campaignState: 'closed', selfAssessed: false, ratersAsked: 0 }))).toBe(
      'wait-for-opening',
    );
  });

  it('leads to the report once it is released, though other leaders of the campaign still wait', () => {
    expect(nextStep(subject({ campaignState: 'opened', released: true }))).toBe('read-report');
    expect(nextStep(subject({ campaignState: 'archived', released: true }))).toBe('read-report');
  });
});
