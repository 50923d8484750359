import type { Position } from '../places/shapes.ts';
import { type Projection, side } from './projection.ts';
import { addressOf, type TileSource } from './source.ts';

/** The finest level that all usual sources have; nearer than that its pictures are enlarged. */
const finest = 18;

interface Tile {
  image: SVGImageElement;
  at: [x: number, y: number, z: number];
  waiting: boolean;
}

/** What is looked at: the middle in the plane, the level, and the window's width and height in pixels. */
export interface View {
  middle: Position;
  zoom: number;
  size: Position;
}

/** Where a position of the plane is seen. */
export const seen = ({ middle, zoom, size }: View, [x, y]: Position): Position => [
  (x - middle[0]) * 2 ** zoom + size[0] / 2,
  (y - middle[1]) * 2 ** zoom + size[1] / 2,
];

/** The pictures of a source, as far as they are looked at. */
export class TileLayer {
  readonly node = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  #source: TileSource;
  #projection: Projection;
  #fail: () => void;
  #tiles = new Map<string, Tile>();
  #came = false;
  #view: View | undefined;

  /** `fail` is called when not one of the pictures comes. */
  constructor(source: TileSource, projection: Projection, fail: () => void) {
    this.#source = source;
    this.#projection = projection;
    this.#fail = fail;
  }

  draw(view: View): void {
    this.#view = view;
    const { middle, size } = view;
    const z = Math.max(0, Math.min(Math.round(view.zoom), finest));
    const half = (axis: 0 | 1): number => size[axis] / 2 / 2 ** view.zoom;
    const tile = 2 ** z / side;
    const wanted = new Set<string>();
    for (let x = Math.floor((middle[0] - half(0)) * tile); x <= (middle[0] + half(0)) * tile; x += 1)
      for (let y = Math.floor((middle[1] - half(1)) * tile); y <= (middle[1] + half(1)) * tile; y += 1)
        for (const url of this.#source.urls) {
          const address = addressOf(url, z, x, ...this.#projection.rows(y, z));
          wanted.add(address);
          if (!this.#tiles.has(address)) this.#ask(address, [x, y, z]);
        }
    const waits = [...wanted].some((address) => this.#tiles.get(address)?.waiting);
    for (const [address, { image, at, waiting }] of this.#tiles) {
      // What was looked at before stays below until what comes in its place is there.
      if (!wanted.has(address) && (!waits || waiting || at[2] === z)) {
        image.remove();
        this.#tiles.delete(address);
      } else place(image, view, at);
    }
  }

  #ask(address: string, at: Tile['at']): void {
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    const tile: Tile = { image, at, waiting: true };
    const settle = (came: boolean): void => {
      tile.waiting = false;
      this.#came ||= came;
      const waits = [...this.#tiles.values()].some(({ waiting }) => waiting);
      if (!waits && !this.#came) this.#fail();
      else if (!waits && this.#view) this.draw(this.#view);
    };
    image.addEventListener('load', () => settle(true));
    image.addEventListener('error', () => settle(false));
    image.setAttribute('preserveAspectRatio', 'none');
    image.setAttribute('href', address);
    this.#tiles.set(address, tile);
    this.node.append(image);
  }
}

/** On whole pixels, so that no seam shows between two. */
function place(image: SVGImageElement, view: View, [x, y, z]: Tile['at']): void {
  const corner = (column: number, row: number): Position => {
    const [left, top] = seen(view, [(column * side) / 2 ** z, (row * side) / 2 ** z]);
    return [Math.round(left), Math.round(top)];
  };
  const [left, top] = corner(x, y);
  const [right, bottom] = corner(x + 1, y + 1);
  for (const [name, value] of Object.entries({ x: left, y: top, width: right - left, height: bottom - top }))
    image.setAttribute(name, String(value));
}
