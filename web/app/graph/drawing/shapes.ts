/** The shapes of typeMarks.ts for WebGL: distances to their outlines, one function a shape. */
import type { MarkedKind } from '../../components/typeMarks.js';

/** How far the shapes reach beyond a circle of radius 1. */
export const REACH = 1.25;

interface Shape {
  /** What the program knows it by. */
  readonly number: number;
  /** GLSL: the distance from `p` to the outline, below 0 inside; the node's radius is 1, and y grows upwards. */
  readonly distance: string;
}

export const SHAPES: Readonly<Record<MarkedKind, Shape>> = {
  DATASET: { number: 0, distance: 'length(p) - 1.0' },
  ARCHITECTURE: { number: 1, distance: 'max(abs(p.x), abs(p.y)) - 0.87' },
  TECHNIQUE: { number: 2, distance: 'max(dot(vec2(abs(p.x), p.y), vec2(0.879, 0.477)) - 0.55, -p.y - 0.8)' },
  TASK: { number: 3, distance: '(abs(p.x) + abs(p.y) - 1.2) * 0.7071' },
  METRIC: { number: 4, distance: 'star(p * 0.84) / 0.84' },
  PAPER: {
    number: 5,
    distance: 'max(max(abs(p.x) - 0.75, abs(p.y) - 0.95), (p.x + p.y) * 0.7071 - 0.85)',
  },
};

/** A star of five points: of its ten equal parts one is looked at, folded over. */
export const STAR = `
  float star(vec2 p) {
    const vec2 k1 = vec2(0.809016994, -0.587785252);
    const vec2 k2 = vec2(-0.809016994, -0.587785252);
    p.x = abs(p.x);
    p -= 2.0 * max(dot(k1, p), 0.0) * k1;
    p -= 2.0 * max(dot(k2, p), 0.0) * k2;
    p.x = abs(p.x);
    p.y -= 1.0;
    vec2 side = 0.45 * vec2(-k1.y, k1.x) - vec2(0.0, 1.0);
    float along = clamp(dot(p, side) / dot(side, side), 0.0, 1.0);
    return length(p - side * along) * sign(p.y * side.x - p.x * side.y);
  }`;
