import { CellGroup } from '../../disclosure/cell-group.js';

/** Whose view a mark in a chart stands for; `others` is the mean of the published anonymous groups. */
export type ChartSource = 'self' | CellGroup | 'others';

export interface SourceMark {
  /** At least 3:1 against white (WCAG 2.2, 1.4.11). */
  readonly colour: string;
  /** Fill of the band behind the mark; its outline carries the contrast. */
  readonly tint: string;
  /** A chart.js point style. No two marks of one chart share one, so that colour is never the only difference. */
  readonly shape: 'circle' | 'rectRot' | 'rect' | 'triangle' | 'star' | 'crossRot';
  /** In degrees. */
  readonly rotation?: number;
}

export const SOURCE_MARKS: Readonly<Record<ChartSource, SourceMark>> = {
  self: { colour: '#7a2e6e', tint: '#f3e6f1', shape: 'circle' },
  manager: { colour: '#4a4a4a', tint: '#ececec', shape: 'rectRot' },
  peer: { colour: '#0b5c5a', tint: '#dcefee', shape: 'rect' },
  'direct-report': { colour: '#a04300', tint: '#fbe9dd', shape: 'triangle' },
  other: { colour: '#274b9b', tint: '#e3e9f6', shape: 'crossRot' },
  patient: { colour: '#8a1538', tint: '#f8e1e8', shape: 'star' },
  pooled: { colour: '#274b9b', tint: '#e3e9f6', shape: 'triangle', rotation: 180 },
  others: { colour: '#0b5c5a', tint: '#dcefee', shape: 'rect' },
};

export const CHART_INK = '#212b32';
export const CHART_GRID = '#aeb7bd';
export const CHART_FONT = "'Source Sans 3', Arial, sans-serif";
