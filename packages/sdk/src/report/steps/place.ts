import { html, nothing, type TemplateResult } from 'lit';
import { type Choice, lineField, select } from '../../base/fields.ts';
import type { Site } from '../form.ts';
import type { ReportView } from '../view.ts';

/** A list longer than this gets a field to narrow it. */
const longList = 15;

export interface PlaceParts {
  find: string;
  setFind(text: string): void;
  /** The lazily loaded parts, once asked for. */
  fix: TemplateResult | typeof nothing;
  map: TemplateResult | typeof nothing;
  offer: TemplateResult | typeof nothing;
  mapOpen: boolean;
  openMap(): void;
  locate(): void;
}

const listed = (places: Site['places'], kind: string, parent?: string): Choice[] =>
  places
    .filter((place) => place.kind === kind && (parent === undefined || place.parentId === parent))
    .map((place) => ({ value: place.id, label: place.name.text }));

export function placeStep(view: ReportView, parts: PlaceParts): TemplateResult {
  const { t, form, site } = view;
  const estates = listed(site.places, 'ESTATE');
  const shown = estates.filter(
    ({ value, label }) => value === form.estate || label.includes(parts.find.trim()),
  );
  const buildings = form.estate ? listed(site.places, 'BUILDING', form.estate) : [];
  return html`<div class="row">
      ${
        'geolocation' in navigator
          ? html`<button type="button" @click=${parts.locate}>${pin} ${t.gps}</button>`
          : nothing
      }
      ${
        site.places.length > 0
          ? html`<button type="button" aria-expanded=${parts.mapOpen} @click=${parts.openMap}>
              ${parts.mapOpen ? t.mapClose : t.map}
            </button>`
          : nothing
      }
    </div>
    ${parts.fix} ${parts.map}
    ${
      estates.length > longList
        ? html`<input
            type="search"
            aria-label=${t.find}
            placeholder=${t.find}
            .value=${parts.find}
            @input=${(event: Event) => parts.setFind((event.target as HTMLInputElement).value)}
          />`
        : nothing
    }
    ${
      estates.length > 0
        ? select(
            view,
            'estate',
            t.estate,
            shown,
            form.estate,
            (estate) => view.set({ estate, building: '' }),
            t.notListed,
          )
        : nothing
    }
    ${
      buildings.length > 0
        ? select(
            view,
            'building',
            t.building,
            buildings,
            form.building,
            (building) => view.set({ building }),
            t.notListed,
          )
        : nothing
    }
    ${lineField(
      view,
      { name: 'address', label: t.address, autocomplete: 'off', hint: t.addressHint, value: form.address },
      (address) => view.set({ address }),
    )}
    ${parts.offer}`;
}

const pin = html`<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"><circle cx="10" cy="10" r="5" /><path d="M10 1v4m0 10v4M1 10h4m10 0h4" /></svg>`;
