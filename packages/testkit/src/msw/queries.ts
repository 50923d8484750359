import type { AppealFilter, AppealOrder } from '@linli/client/generated/graphql';
import { appealFace, categoryFace, type MockAppeal } from './appeal.ts';
import { connection } from './connection.ts';
import { localized } from './localized.ts';
import { personFace, unitFace } from './neighbourhood.ts';
import { placeFace } from './places.ts';
import { allPlaces, byUrgency, counts, matches, type World } from './world.ts';

export interface Words {
  enumName: string;
  value: string;
  zh: string;
  en: string;
}

interface ListArguments {
  filter?: AppealFilter | null;
  orderBy?: AppealOrder | null;
  first?: number | null;
  after?: string | null;
}

export function face(appeal: MockAppeal, world: World): Record<string, unknown> {
  return appealFace(appeal, () => [world.committee, world.office, world.property, world.heating]);
}

export function queryRoot(world: World, words: readonly Words[]) {
  const placeOf = (id: string) => allPlaces(world.city).find((place) => place.id === id);
  return {
    viewer: () => (world.signedIn ? viewerFace(world) : null),
    enumLabels: () =>
      words.map(({ enumName, value, zh, en }) => ({ enumName, value, label: localized({ zh, en }) })),
    node: ({ id }: { id: string }) => {
      const appeal = world.appeals.find((one) => one.id === id);
      return appeal ? face(appeal, world) : null;
    },
    place: ({ id }: { id: string }) => {
      const place = placeOf(id);
      return place ? placeFace(place) : null;
    },
    categories: () => world.categories.map(categoryFace),
    appealQueueCounts: ({ place }: { place: string }) => {
      const found = placeOf(place);
      return found ? counts(found, world) : null;
    },
    appeals: ({ filter, orderBy, first, after }: ListArguments) => {
      const found = world.appeals.filter((one) => matches(one, filter ?? {}, world));
      const sorted =
        orderBy?.field === 'RECORDED_AT'
          ? found.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))
          : found.toSorted(byUrgency);
      return connection(
        sorted.map((one) => face(one, world)),
        { first: first ?? null, after: after ?? null },
      );
    },
  };
}

function viewerFace(world: World) {
  return {
    email: 'hemin@example.org',
    locale: 'zh-CN',
    person: personFace(world.viewer),
    places: [placeFace(world.street)],
    units: [unitFace(world.viewer.unit)],
    people: [personFace(world.viewer)],
    signInSessions: world.sessions,
    grants: [
      {
        __typename: 'RoleGrant',
        id: 'grant',
        role: 'STREET_OFFICER',
        source: 'APPOINTMENT',
        place: placeFace(world.street),
        organization: null,
        startsAt: '2026-01-01T00:00:00Z',
        endsAt: null,
      },
    ],
  };
}
