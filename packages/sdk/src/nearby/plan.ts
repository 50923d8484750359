import type { TemplateResult } from 'lit';
import { fill } from '../base/words.ts';
import type { ways } from '../locales/zh-CN/ways.ts';
import { type MapHost, type Mark, SchematicMap } from '../places/map.ts';
import type { NearbySite, Published } from './around.ts';

/** How many there are at each place, on the plan of the estates. The list beside it says the same. */
export class Plan {
  #map: SchematicMap;

  constructor(host: MapHost, site: NearbySite) {
    this.#map = new SchematicMap(host, site.places);
    void this.#map.load();
  }

  render(
    appeals: Published[],
    chosen: string,
    pick: (place: string) => void,
    t: typeof ways,
  ): TemplateResult {
    return this.#map.render(chosen, pick, {
      marks: marksOf(appeals, t),
      label: t.nearMapLabel,
      note: t.nearMapNote,
    });
  }
}

function marksOf(appeals: Published[], t: typeof ways): Mark[] {
  const at = new Map<string, Mark>();
  for (const { place, centroid } of appeals) {
    if (!place || !centroid) continue;
    const count = (at.get(place.id)?.count ?? 0) + 1;
    const name = fill(t.nearMark, { place: place.name.text, n: count });
    at.set(place.id, { id: place.id, name, count, at: centroid });
  }
  return [...at.values()];
}
