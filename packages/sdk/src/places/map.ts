import { type CSSResult, html, svg, type TemplateResult, unsafeCSS } from 'lit';
import { publicly } from '../api/client.ts';
import { outcome } from '../api/failure.ts';
import { fill } from '../base/words.ts';
import { LinliOutlines } from '../generated/documents/LinliOutlines.ts';
import type { LinliSiteQuery } from '../generated/operations.ts';
import { common } from '../locales/zh-CN/common.ts';
import { map as zh } from '../locales/zh-CN/map.ts';
import type { Point } from './coordinates.ts';
import type { PlaceHost } from './fix.ts';
import { labels } from './labels.ts';
import mapSheet from './map.css';
import { type Drawing, drawing, neighbour, type Outlined, type Shape } from './shapes.ts';

export interface MapHost extends PlaceHost {
  wear(sheet: CSSResult): void;
  /** Of the element, in pixels. */
  clientWidth: number;
  textSize: string;
  emit(name: string, detail: unknown): boolean;
}

type SitePlaces = Pick<NonNullable<LinliSiteQuery['site']>['places'][number], 'id' | 'kind' | 'name'>[];

/** Something to choose on the plan that is no estate: how many there are at a place. */
export interface Mark {
  id: string;
  name: string;
  count: number;
  at: Point;
}

/** What is chosen on the plan, and what it says to it; the estates unless said otherwise. */
export interface Marked {
  marks: Mark[];
  label: string;
  note: string;
}

const sheet = unsafeCSS(mapSheet);

/** The widest that a plan is drawn, and the highest, in pixels. */
const widest = 690;
const highest = 448;

/** The office's own outlines as a drawing to choose from. The list beside it says the same. */
export class SchematicMap {
  #host: MapHost;
  #places: SitePlaces;
  #drawing: Drawing | undefined;
  #loaded: () => void;
  #failed = false;
  #focus = '';
  /** What is drawn, once it is there. */
  outlined: Outlined[] = [];

  constructor(host: MapHost, places: SitePlaces, loaded: () => void = () => undefined) {
    this.#host = host;
    this.#places = places;
    this.#loaded = loaded;
    host.wear(sheet);
  }

  async load(): Promise<void> {
    const { client, siteKey: key } = this.#host;
    this.#failed = false;
    this.#host.requestUpdate();
    const answer = await client.query(LinliOutlines, { key }, publicly).toPromise();
    const result = outcome(answer, answer.data?.site);
    if (result.failure) this.#failed = true;
    else {
      const named = new Map(this.#places.map((place) => [place.id, place]));
      this.outlined = result.value.places.flatMap(({ id, outline, centroid }) => {
        const place = named.get(id);
        return place ? [{ id, kind: place.kind, name: place.name.text, outline, centroid }] : [];
      });
      this.#drawing = drawing(this.outlined);
      this.#loaded();
    }
    this.#host.requestUpdate();
  }

  #key(event: KeyboardEvent, shape: Shape, pickable: Shape[], pick: (id: string) => void): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      pick(shape.id);
      return;
    }
    const next = neighbour(pickable, shape, event.key);
    if (!next) return;
    event.preventDefault();
    this.#focus = next.id;
    this.#host.requestUpdate();
    const group = (event.currentTarget as Element).parentElement;
    group?.querySelector<SVGElement>(`[data-id="${CSS.escape(next.id)}"]`)?.focus();
  }

  /** Until it is there, and when it cannot be. */
  waiting(): TemplateResult {
    const host = this.#host;
    const t = host.words(zh);
    return this.#failed
      ? html`<div class="note warm" role="alert">
          <p>${t.mapFailed}</p>
          <button type="button" @click=${() => void this.load()}>${host.words(common).again}</button>
        </div>`
      : html`<p class="muted" role="status">${t.mapLoading}</p>`;
  }

  render(chosen: string, pick: (id: string) => void, marked?: Marked): TemplateResult {
    const t = this.#host.words(zh);
    if (!this.#drawing) return this.waiting();
    const { shapes, width, height, project } = this.#drawing;
    const estates = shapes.filter(({ kind }) => kind === 'ESTATE');
    if (estates.length === 0 && !marked?.marks.length) return html`<p class="muted">${t.mapEmpty}</p>`;
    const pickable = marked
      ? marked.marks.map(({ id, name, at }) => ({ id, kind: 'MARK', name, rings: [], at: project(at) }))
      : estates;
    const stop =
      [this.#focus, chosen].find((id) => pickable.some((shape) => shape.id === id)) ?? pickable[0]?.id;
    const name = pickable.find(({ id }) => id === chosen)?.name;
    const { clientWidth, textSize } = this.#host;
    const scale = Math.min(Math.min(clientWidth - 34, widest) / width, highest / height) || 1;
    // As large as the text around it, however far the drawing is scaled down.
    const letters = (textSize === 'large' ? 20 : 16) / scale;
    const places = labels(estates, letters, width, chosen);
    const choice = (shape: Shape, look: string, drawn: unknown): TemplateResult =>
      svg`<g class="${look} ${shape.id === chosen ? 'on' : ''}" role="radio" data-id=${shape.id}
        aria-label=${shape.name} aria-checked=${shape.id === chosen} tabindex=${shape.id === stop ? 0 : -1}
        @click=${() => pick(shape.id)}
        @keydown=${(event: KeyboardEvent) => this.#key(event, shape, pickable, pick)}>${drawn}</g>`;
    const named = (shape: Shape): TemplateResult => {
      const { at: [x, y] = shape.at, shown } = places.get(shape.id) ?? {};
      return svg`<path d=${path(shape)} /><text class=${shown ? '' : 'quiet'} x=${x} y=${y}>${shape.name}</text>`;
    };
    const marking = ({ count }: Mark, [x, y]: Shape['at']): TemplateResult =>
      svg`<circle class="dot" cx=${x} cy=${y} r=${letters} /><text class="count" x=${x} y=${y}>${count}</text>`;
    return html`<figure class="map">
      <svg viewBox="0 0 ${width} ${height}" font-size=${letters} role=${pickable.length > 0 ? 'radiogroup' : 'img'}
        aria-label=${marked?.label ?? t.mapLabel}>
        ${shapes.filter(({ kind }) => kind === 'GRID').map((shape) => svg`<path class="grid" d=${path(shape)} />`)}
        ${
          marked
            ? svg`<g class="ground" aria-hidden="true">${estates.map(named)}</g>`
            : estates.map((shape) => choice(shape, 'estate', named(shape)))
        }
        ${marked?.marks.map((mark, index) => {
          const shape = pickable[index];
          return shape && choice(shape, 'mark', marking(mark, shape.at));
        })}
      </svg>
      <figcaption class="small muted" aria-live="polite">
        ${name ? fill(t.mapChosen, { place: name }) : (marked?.note ?? t.mapNote)}
      </figcaption>
    </figure>`;
  }
}

const path = (shape: Shape): string => shape.rings.map((ring) => `M${ring.join('L')}Z`).join('');
