import { type CSSResult, html, nothing, svg, type TemplateResult, unsafeCSS } from 'lit';
import { publicly } from '../api/client.ts';
import { type Failure, outcome } from '../api/failure.ts';
import { fill } from '../base/words.ts';
import { LinliOutlines } from '../generated/documents/LinliOutlines.ts';
import type { LinliSiteQuery } from '../generated/operations.ts';
import { map as zh } from '../locales/zh-CN/map.ts';
import type { PlaceHost } from './fix.ts';
import mapSheet from './map.css';
import { type Drawing, drawing, neighbour, type Shape } from './shapes.ts';

type SitePlaces = NonNullable<LinliSiteQuery['site']>['places'];

const sheet = unsafeCSS(mapSheet);

/** The office's own outlines as a drawing to choose from. The list beside it says the same. */
export class SchematicMap {
  #host: PlaceHost;
  #drawing: Drawing | undefined;
  #focus = '';
  failure: Failure | undefined;

  constructor(host: PlaceHost & { wear(sheet: CSSResult): void }) {
    this.#host = host;
    host.wear(sheet);
  }

  async load(places: SitePlaces): Promise<void> {
    const { client, siteKey: key } = this.#host;
    const answer = await client.query(LinliOutlines, { key }, publicly).toPromise();
    const result = outcome(answer, answer.data?.site);
    if (result.failure) this.failure = result.failure;
    else {
      const named = new Map(places.map((place) => [place.id, place]));
      this.#drawing = drawing(
        result.value.places.flatMap(({ id, outline, centroid }) => {
          const place = named.get(id);
          return place ? [{ id, kind: place.kind, name: place.name.text, outline, centroid }] : [];
        }),
      );
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

  render(chosen: string, pick: (id: string) => void): TemplateResult | typeof nothing {
    const t = this.#host.words(zh);
    if (!this.#drawing) return nothing;
    const { shapes, width, height } = this.#drawing;
    const pickable = shapes.filter(({ kind }) => kind === 'ESTATE');
    if (pickable.length === 0) return html`<p class="muted">${t.mapEmpty}</p>`;
    const stop =
      [this.#focus, chosen].find((id) => pickable.some((shape) => shape.id === id)) ?? pickable[0]?.id;
    const path = (shape: Shape): string => shape.rings.map((ring) => `M${ring.join('L')}Z`).join('');
    const name = pickable.find(({ id }) => id === chosen)?.name;
    return html`<figure class="map">
      <svg viewBox="0 0 ${width} ${height}" role="radiogroup" aria-label=${t.mapLabel}>
        ${shapes.filter(({ kind }) => kind === 'GRID').map((shape) => svg`<path class="grid" d=${path(shape)} />`)}
        ${pickable.map(
          (shape) => svg`<g class="estate ${shape.id === chosen ? 'on' : ''}" role="radio" data-id=${shape.id}
            aria-label=${shape.name} aria-checked=${shape.id === chosen} tabindex=${shape.id === stop ? 0 : -1}
            @click=${() => pick(shape.id)}
            @keydown=${(event: KeyboardEvent) => this.#key(event, shape, pickable, pick)}>
            <path d=${path(shape)} /><text x=${shape.at[0]} y=${shape.at[1]}>${shape.name}</text>
          </g>`,
        )}
      </svg>
      <figcaption class="small muted" aria-live="polite">${name ? fill(t.mapChosen, { place: name }) : t.mapNote}</figcaption>
    </figure>`;
  }
}
