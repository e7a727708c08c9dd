/**
 * Sigma that moves the picture it has drawn, while a reader pans or zooms a drawing that takes long, and draws it anew when
 * they rest or the picture is nearly out of sight: without a graphics card 20,000 lines take half a second. The picture is
 * one canvas, for to put several over each other in each frame takes long, too.
 */
import Sigma from 'sigma';
import type { CameraState, Coordinates } from 'sigma/types';
import type { LineData, NodeData } from './drawnData.js';

const REST_MILLIS = 180;
/** The picture is moved by no more than this share of its size, and made larger or smaller by no more than this. */
const FARTHEST = 0.9;
const GREATEST_SCALE = 8;
/** The pointer is followed there. */
const POINTER_LAYER = 'mouse';

export class MovingSigma extends Sigma<NodeData, LineData> {
  /** Whether drawing takes long. */
  isSlow = false;
  readonly #picture = document.createElement('canvas');
  /** Of the picture. */
  #taken: CameraState | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(...given: ConstructorParameters<typeof Sigma<NodeData, LineData>>) {
    super(...given);
    Object.assign(this.#picture.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      transformOrigin: '0 0',
      visibility: 'hidden',
    });
    this.getContainer().insertBefore(this.#picture, this.getCanvases()[POINTER_LAYER] ?? null);
    this.on('beforeRender', () => {
      clearTimeout(this.#rest);
      this.#taken = null;
      this.#show(null);
    });
    this.on('kill', () => {
      clearTimeout(this.#rest);
    });
  }

  /** To be called when all is drawn that the picture shall have, before the browser shows it. */
  takePicture(): void {
    if (!this.isSlow) return;
    const { width, height } = this.getDimensions();
    const ratio = window.devicePixelRatio;
    [this.#picture.width, this.#picture.height] = [width * ratio, height * ratio];
    const context = this.#picture.getContext('2d');
    for (const canvas of this.#layers()) {
      if (canvas.width > 0 && canvas.height > 0)
        context?.drawImage(canvas, 0, 0, this.#picture.width, this.#picture.height);
    }
    this.#taken = this.getCamera().getState();
  }

  /** Sigma calls it whenever its camera has moved; its constructor too, before there is anything here. */
  override scheduleRender(): this {
    const moved = this.isSlow && this.#taken !== null ? this.#movedSince(this.#taken) : null;
    if (moved === null) return super.scheduleRender();
    this.#show(`translate(${moved.x}px, ${moved.y}px) scale(${moved.scale})`);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => super.scheduleRender(), REST_MILLIS);
    return this;
  }

  /**
   * Where the picture's corner has come to, and how large it has become; null if it does not reach, or has not moved: then
   * something else has changed.
   */
  #movedSince(before: CameraState): (Coordinates & { readonly scale: number }) | null {
    const now = this.getCamera().getState();
    if (now.x === before.x && now.y === before.y && now.ratio === before.ratio) return null;
    const placeOf = (place: Coordinates, cameraState: CameraState) =>
      this.framedGraphToViewport(place, { cameraState });
    const [from, fromEnd] = [placeOf({ x: 0, y: 0 }, before), placeOf({ x: 1, y: 1 }, before)];
    const [to, toEnd] = [placeOf({ x: 0, y: 0 }, now), placeOf({ x: 1, y: 1 }, now)];
    const scale = (toEnd.x - to.x) / (fromEnd.x - from.x);
    const [x, y] = [to.x - scale * from.x, to.y - scale * from.y];
    const { width, height } = this.getDimensions();
    // How far the picture's middle has moved.
    const [dx, dy] = [x + ((scale - 1) * width) / 2, y + ((scale - 1) * height) / 2];
    const reach = FARTHEST * Math.max(1, scale);
    const reaches =
      Math.abs(dx) < reach * width &&
      Math.abs(dy) < reach * height &&
      scale < GREATEST_SCALE &&
      scale > 1 / GREATEST_SCALE;
    return reaches ? { x, y, scale } : null;
  }

  /** The picture in the place of what it is of, moved so; null: what it is of. */
  #show(transform: string | null): void {
    this.#picture.style.visibility = transform === null ? 'hidden' : 'visible';
    this.#picture.style.transform = transform ?? '';
    for (const canvas of this.#layers()) canvas.style.visibility = transform === null ? '' : 'hidden';
  }

  /** From the lowest to the highest. */
  #layers(): readonly HTMLCanvasElement[] {
    return Object.entries(this.getCanvases()).flatMap(([name, canvas]) =>
      name === POINTER_LAYER ? [] : [canvas],
    );
  }
}
