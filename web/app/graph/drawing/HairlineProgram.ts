/** Draws the lines of a large drawing. They are never clicked, so they are not drawn a second time to be told apart. */
import { EdgeLineProgram, type ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { LineData, NodeData } from './drawnData.js';

export class HairlineProgram extends EdgeLineProgram<NodeData, LineData> {
  protected override renderProgram(params: RenderParams, program: ProgramInfo): void {
    if (!program.isPicking) super.renderProgram(params, program);
  }
}
