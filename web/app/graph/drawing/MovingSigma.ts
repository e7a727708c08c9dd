/**
 * Sigma that moves the picture it has drawn, while a reader pans or zooms a drawing that takes long, and draws it anew when
 * they rest or the picture does not reach: without a graphics card 20,000 lines take half a second.
 */
import Sigma from 'sigma';
import type { CameraState, Coordinates } from 'sigma/types';
import type { LineData, NodeData } from './drawnData.js';

const REST_MILLIS = 180;
/** The picture is moved by no more than this share of its size, and scaled by no more than this. */
const FARTHEST = 0.5;
const GREATEST_SCALE = 2;

export class MovingSigma extends Sigma<NodeData, LineData> {
  /** Whether drawing takes long. */
  isSlow = false;
  #drawn: CameraState | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(...given: ConstructorParameters<typeof Sigma<NodeData, LineData>>) {
    super(...given);
    this.on('afterRender', () => {
      clearTimeout(this.#rest);
      this.#drawn = this.getCamera().getState();
      this.#transform('');
    });
    this.on('kill', () => {
      clearTimeout(this.#rest);
    });
  }

  /** Sigma calls it whenever its camera has moved; its constructor too, before there is anything here. */
  override scheduleRender(): this {
    const moved = this.isSlow && this.#drawn !== null ? this.#movedSince(this.#drawn) : null;
    if (moved === null) return super.scheduleRender();
    this.#transform(`translate(${moved.x}px, ${moved.y}px) scale(${moved.scale})`);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => super.scheduleRender(), REST_MILLIS);
    return this;
  }

  /** Where the picture's corner has come to, and how large it has become; null if it does not reach. */
  #movedSince(before: CameraState): (Coordinates & { readonly scale: number }) | null {
    const now = this.getCamera().getState();
    const placeOf = (place: Coordinates, cameraState: CameraState) =>
      this.framedGraphToViewport(place, { cameraState });
    const [from, fromEnd] = [placeOf({ x: 0, y: 0 }, before), placeOf({ x: 1, y: 1 }, before)];
    const [to, toEnd] = [placeOf({ x: 0, y: 0 }, now), placeOf({ x: 1, y: 1 }, now)];
    const scale = (toEnd.x - to.x) / (fromEnd.x - from.x);
    const [x, y] = [to.x - scale * from.x, to.y - scale * from.y];
    const { width, height } = this.getDimensions();
    // How far the picture's middle has moved.
    const [dx, dy] = [x + ((scale - 1) * width) / 2, y + ((scale - 1) * height) / 2];
    const reaches =
      Math.abs(dx) < FARTHEST * width &&
      Math.abs(dy) < FARTHEST * height &&
      scale < GREATEST_SCALE &&
      scale > 1 / GREATEST_SCALE;
    return reaches ? { x, y, scale } : null;
  }

  #transform(transform: string): void {
    for (const [name, canvas] of Object.entries(this.getCanvases())) {
      // The pointer is followed there.
      if (name === 'mouse') continue;
      canvas.style.transformOrigin = '0 0';
      canvas.style.transform = transform;
    }
  }
}
