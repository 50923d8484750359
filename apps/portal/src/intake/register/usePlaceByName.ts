import { FindPlacesDocument, type PlaceFilter } from '@linli/client/generated/graphql';
import { useClient } from 'urql';
import { useIntakeWays } from '../useIntakeWays.ts';

export type PlaceByName = { readonly id: string } | { readonly found: readonly string[] };

/** The place that is called so; "estate building" names a building of an estate. Several of a name are none. */
export function usePlaceByName() {
  const client = useClient();
  const { places } = useIntakeWays();
  const only = places.length === 1 ? places[0] : undefined;
  const named = async (contains: string) => {
    const filter: PlaceFilter = {
      kind: { in: ['GRID', 'ESTATE', 'BUILDING'] },
      name: { contains },
      ...(only ? { in: { in: only.id } } : {}),
    };
    const { data } = await client.query(FindPlacesDocument, { filter }).toPromise();
    return data?.places?.nodes ?? null;
  };
  return async (written: string): Promise<PlaceByName | null> => {
    const words = written.trim().split(/\s+/);
    // Names have spaces too: as one name first, then as what lies in what.
    for (let inner = 0; inner < words.length; inner += 1) {
      const name = words.slice(inner).join(' ');
      const outer = words.slice(0, inner).join(' ');
      const nodes = await named(name);
      if (nodes === null) return null;
      const within = nodes.filter(({ parent }) => parent?.name.text.includes(outer) ?? outer === '');
      const exact = within.filter((place) => place.name.text === name);
      const fitting = exact.length > 0 ? exact : within;
      const [one] = fitting;
      if (one && fitting.length === 1) return { id: one.id };
      if (one) {
        return {
          found: fitting.map((place) => `${place.parent?.name.text ?? ''} ${place.name.text}`.trim()),
        };
      }
    }
    return { found: [] };
  };
}
