/** What sigma keeps of each node and line. */
import type { MarkedKind } from '../../components/typeMarks.js';

export interface NodeData {
  x: number;
  y: number;
  /** Radius in pixels. */
  size: number;
  label: string;
  kind: MarkedKind;
}

export interface LineData {
  type: 'arrow' | 'mutual' | 'hairline';
  size: number;
  label: string;
}
