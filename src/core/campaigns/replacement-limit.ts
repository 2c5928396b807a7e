interface GroupOfSubject {
  /** Invitations, those of a second code left out. */
  readonly invited: number;
  /** Second codes given already. */
  readonly replaced: number;
}

/**
 * Every second code is a ballot that may be somebody's second, so a group has few of them: one in ten of those invited,
 * rounded down, and one at least. Worked numbers: of 8 invited 1, of 25 invited 2.
 */
export const mayReplaceOneMore = ({ invited, replaced }: GroupOfSubject): boolean =>
  replaced < Math.max(1, Math.floor(invited / 10));
