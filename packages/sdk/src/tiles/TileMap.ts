import { html, nothing, render, svg, type TemplateResult, unsafeCSS } from 'lit';
import { tiles as zh } from '../locales/zh-CN/tiles.ts';
import type { Point } from '../places/coordinates.ts';
import { labels, spread } from '../places/labels.ts';
import type { MapHost } from '../places/map.ts';
import type { Position, Shape } from '../places/shapes.ts';
import { type Area, estateAt, rounded, whole } from './area.ts';
import { follow } from './gestures.ts';
import { seen, TileLayer, type View } from './layer.ts';
import type { Projection } from './projection.ts';
import type { TileSource } from './source.ts';
import sheet from './tiles.css';

const nearest = 19;
/** Outlines are drawn once in pixels of this level, and moved as a whole. */
const drawnAt = 20;

/** What is chosen, and what becomes of a choice. */
export interface Chosen {
  point: Point | undefined;
  estate: string;
  choose(point: Point, estate: string): void;
}

/** A website's own map with the office's outlines over it, on which a point is set. The list beside it serves as well. */
export class TileMap {
  #host: MapHost;
  #source: TileSource;
  #projection: Projection;
  #area: Area;
  #layer: TileLayer;
  #window = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  #view: View | undefined;
  #chosen: Chosen | undefined;
  #outlines: [shape: Shape, path: string][];

  constructor(host: MapHost, source: TileSource, projection: Projection, area: Area, fail: () => void) {
    this.#host = host;
    this.#source = source;
    this.#projection = projection;
    this.#area = area;
    this.#layer = new TileLayer(source, projection, fail);
    this.#outlines = area.shapes.map((shape) => [shape, pathOf(shape, area.from)]);
    host.wear(unsafeCSS(sheet));
    follow(this.#window, {
      pan: ([x, y]) => this.#move(([left, top], step) => [left + x / step, top + y / step]),
      zoom: (by, around) => this.#zoom(by, around),
      choose: (at) => this.#choose(at),
    });
    new ResizeObserver(() => this.#measure()).observe(this.#window);
  }

  #measure(): void {
    const size: Position = [this.#window.clientWidth, this.#window.clientHeight];
    if (size[0] === 0) return;
    const first = !this.#view;
    this.#view = { ...(this.#view ?? whole(this.#area, size)), size };
    if (first) this.#show(this.#chosen?.point);
    this.#draw();
  }

  /** What was found elsewhere is brought into the window. */
  #show(point: Point | undefined): void {
    if (!this.#view || !point) return;
    const at = this.#projection.plane(point);
    const [x, y] = seen(this.#view, at);
    const [width, height] = this.#view.size;
    if (x < 0 || y < 0 || x > width || y > height) this.#view.middle = at;
  }

  #move(to: (middle: Position, step: number) => Position): void {
    if (!this.#view) return;
    const { from, to: end } = this.#area;
    const [x, y] = to(this.#view.middle, 2 ** this.#view.zoom);
    // Nobody gets lost: the middle stays near what the website serves.
    const kept = (value: number, axis: 0 | 1): number => {
      const more = (end[axis] - from[axis]) / 2 + 100 / 2 ** 15;
      return Math.max(from[axis] - more, Math.min(value, end[axis] + more));
    };
    this.#view.middle = [kept(x, 0), kept(y, 1)];
    this.#draw();
  }

  #zoom(by: number, around?: Position): void {
    if (!this.#view) return;
    const { zoom, size } = this.#view;
    const next = Math.max(Math.min(zoom, whole(this.#area, size).zoom - 1), Math.min(zoom + by, nearest));
    const [x, y] = around ?? this.#pinned() ?? [size[0] / 2, size[1] / 2];
    const shift = 1 / 2 ** zoom - 1 / 2 ** next;
    this.#view.zoom = next;
    this.#move(([left, top]) => [left + (x - size[0] / 2) * shift, top + (y - size[1] / 2) * shift]);
  }

  /** The point, where it is seen. */
  #pinned(): Position | undefined {
    const { point } = this.#chosen ?? {};
    if (!point || !this.#view) return undefined;
    const at = seen(this.#view, this.#projection.plane(point));
    return at.every((value, axis) => value >= 0 && value <= (this.#view?.size[axis] ?? 0)) ? at : undefined;
  }

  #choose(at?: Position): void {
    if (!this.#view) return;
    const { middle, zoom, size } = this.#view;
    const [x, y] = at ?? [size[0] / 2, size[1] / 2];
    const spot: Position = [
      middle[0] + (x - size[0] / 2) / 2 ** zoom,
      middle[1] + (y - size[1] / 2) / 2 ** zoom,
    ];
    this.#chosen?.choose(rounded(this.#projection.point(spot)), estateAt(this.#area, spot));
  }

  #draw(): void {
    const view = this.#view;
    if (!view) return;
    const { point, estate = '' } = this.#chosen ?? {};
    const { size, zoom } = view;
    const letters = this.#host.textSize === 'large' ? 20 : 16;
    const [left, top] = seen(view, this.#area.from);
    // A name that is much wider than its estate waits until the map is nearer.
    const near = this.#area.shapes
      .filter((shape) => shape.id === estate || spread(shape, 0) * 2 ** zoom > letters * 3)
      .map((shape) => ({ ...shape, at: seen(view, shape.at) }))
      .filter(({ kind, at: [x, y] }) => kind === 'ESTATE' && x > 0 && y > 0 && x < size[0] && y < size[1]);
    const names = labels(near, letters, size[0], estate);
    const pin = point && seen(view, this.#projection.plane(point));
    this.#layer.draw(view);
    render(
      svg`${this.#layer.node}
        <g transform="translate(${left} ${top}) scale(${2 ** (zoom - drawnAt)})">
          ${this.#outlines.map(
            ([{ id, kind }, path]) =>
              svg`<path class="${kind === 'GRID' ? 'grid' : 'home'} ${id === estate ? 'on' : ''}" d=${path} />`,
          )}
        </g>
        ${near.map(({ id, name }) => {
          const { at: [x, y] = [0, 0], shown } = names.get(id) ?? {};
          return shown ? svg`<text font-size=${letters} x=${x} y=${y}>${name}</text>` : nothing;
        })}
        <path class="cross" transform="translate(${size[0] / 2} ${size[1] / 2})" d="M-16 0H16M0-16V16" />
        ${pin ? svg`<path class="pin" transform="translate(${pin[0]} ${pin[1]})" d="M0 0C-5-13-13-16-13-25a13 13 0 0 1 26 0C13-16 5-13 0 0Z" />` : nothing}`,
      this.#window,
    );
  }

  render(chosen: Chosen): TemplateResult {
    const t = this.#host.words(zh);
    const before = this.#chosen?.point;
    this.#chosen = chosen;
    if (chosen.point !== before) this.#show(chosen.point);
    const svgWindow = this.#window;
    const attributes = { class: 'window', role: 'application', tabindex: '0', 'aria-label': t.tilesLabel };
    for (const [name, value] of Object.entries(attributes)) svgWindow.setAttribute(name, value);
    this.#draw();
    return html`<figure class="map tiles">
      ${svgWindow}
      <div class="zoom">
        <button type="button" aria-label=${t.tilesNearer} @click=${() => this.#zoom(1)}>+</button>
        <button type="button" aria-label=${t.tilesFarther} @click=${() => this.#zoom(-1)}>−</button>
      </div>
      <figcaption class="small muted">${t.tilesNote} ${this.#source.attribution}</figcaption>
    </figure>`;
  }
}

const pathOf = ({ rings }: Shape, [left, top]: Position): string =>
  rings
    .map(
      (ring) =>
        `M${ring.map(([x, y]) => [(x - left) * 2 ** drawnAt, (y - top) * 2 ** drawnAt].map(Math.round)).join('L')}Z`,
    )
    .join('');
