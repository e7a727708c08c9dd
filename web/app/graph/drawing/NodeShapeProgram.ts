/** Draws every node in the shape of its kind, all in one call: sigma brings a program for circles only. */
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { LineData, NodeData } from './drawnData.js';
import { REACH, SHAPES, STAR } from './shapes.js';

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;

const VERTEX_SHADER = `
  attribute vec4 a_id;
  attribute vec4 a_color;
  attribute vec2 a_position;
  attribute float a_size;
  attribute float a_shape;
  attribute float a_angle;

  uniform mat3 u_matrix;
  uniform float u_sizeRatio;
  uniform float u_correctionRatio;

  varying vec4 v_color;
  varying vec2 v_place;
  varying float v_shape;
  varying float v_blur;

  void main() {
    float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
    // A triangle whose sides just touch a circle of the radius that shapes reach.
    vec2 corner = 2.0 * ${REACH.toFixed(2)} * vec2(cos(a_angle), sin(a_angle));
    gl_Position = vec4((u_matrix * vec3(a_position + corner * radius, 1)).xy, 0, 1);
    v_place = corner;
    v_shape = a_shape;
    v_blur = u_correctionRatio * 2.0 / radius;
    #ifdef PICKING_MODE
    v_color = a_id;
    #else
    v_color = a_color;
    #endif
    v_color.a *= 255.0 / 254.0;
  }`;

const FRAGMENT_SHADER = `
  precision highp float;

  varying vec4 v_color;
  varying vec2 v_place;
  varying float v_shape;
  varying float v_blur;
  ${STAR}

  float outline(vec2 p) {
    ${Object.values(SHAPES)
      .map(({ number, distance }) => `if (v_shape < ${number + 0.5}) return ${distance};`)
      .join('\n    ')}
    return 1.0;
  }

  void main() {
    float distance = outline(v_place);
    #ifdef PICKING_MODE
    gl_FragColor = distance > 0.0 ? vec4(0.0) : v_color;
    #else
    gl_FragColor = mix(v_color, vec4(0.0), clamp(distance / v_blur + 1.0, 0.0, 1.0));
    #endif
  }`;

type Uniform = (typeof UNIFORMS)[number];

export class NodeShapeProgram extends NodeProgram<Uniform, NodeData, LineData> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_shape', size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  override processVisibleItem(
    nodeIndex: number,
    startIndex: number,
    { x, y, size, color, kind }: NodeDisplayData & { readonly kind?: NodeData['kind'] },
  ): void {
    this.array.set([x, y, size, floatColor(color), nodeIndex, SHAPES[kind ?? 'PAPER'].number], startIndex);
  }

  override setUniforms(
    { correctionRatio, sizeRatio, matrix }: RenderParams,
    { gl, uniformLocations }: ProgramInfo<Uniform>,
  ): void {
    gl.uniform1f(uniformLocations.u_correctionRatio, correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
  }
}
