import { SubjectResults } from '../disclosure/frozen-results.js';

/** What one campaign left about one leader, with who they are and where they lead. It exists only while tables are made. */
export interface LeaderResults {
  /** The same for a person in every campaign and period. */
  readonly leader: string;
  /** `null`: in no unit, and so in the whole organisation only. */
  readonly unit: string | null;
  readonly results: SubjectResults;
  /** Colleagues who were asked without being named in the report. */
  readonly asked: number;
  /** How many of them took part. */
  readonly tookPart: number;
}
