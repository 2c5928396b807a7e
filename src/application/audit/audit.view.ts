/** Whether anything in the organisation's record of events was changed afterwards. */
export interface AuditCheckView {
  readonly events: number;
  /** The number of the first event that does not fit, or null when the chain holds. */
  readonly firstBroken: string | null;
}
