import type { RegisterPortalClientInput } from '@linli/client/generated/graphql';
import { connection } from './connection.ts';
import { localized, type Words } from './localized.ts';
import { type MockPlace, placeFace } from './places.ts';

interface World {
  city: MockPlace;
  portals: MockPortal[];
}

export interface MockPortal {
  id: string;
  key: string;
  words: Words;
  place: MockPlace;
  origins: readonly string[];
  redirectUris: readonly string[];
  registeredAt: string;
  disabledAt: string | null;
}

export function portals(place: MockPlace, now: number): MockPortal[] {
  const origin = 'https://desk.street.example';
  return [
    {
      id: 'portal-desk',
      key: 'portal_8Xk2mQ7vT1nB4sYd',
      words: { zh: '街道工作台', en: 'Street desk' },
      place,
      origins: [origin],
      redirectUris: [`${origin}/signed-in`],
      registeredAt: new Date(now - 40 * 86_400_000).toISOString(),
      disabledAt: null,
    },
  ];
}

export function portalRoot(world: World) {
  return {
    portalClients: () => connection(world.portals.map(face), { first: 100, after: null }),
    registerPortalClient: ({ input }: { input: RegisterPortalClientInput }) => {
      const place = placeIn(world.city, String(input.place));
      if (!place) return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到。' };
      if (input.origins.includes('https://taken.example')) {
        const fields = [{ path: ['origins', '0'], code: 'INVALID', message: '格式不正确，请检查后重填。' }];
        return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message: '填写有误', fields };
      }
      const id = `portal-${world.portals.length}`;
      const portal: MockPortal = {
        id,
        key: `portal_${id}`,
        words: { zh: input.name, en: input.englishName ?? input.name },
        place,
        origins: input.origins,
        redirectUris: input.redirectUris,
        registeredAt: new Date().toISOString(),
        disabledAt: null,
      };
      world.portals = [portal, ...world.portals];
      return { __typename: 'RegisterPortalClientPayload', client: face(portal) };
    },
    disablePortalClient: ({ input: { id } }: { input: { id: string } }) => {
      const portal = world.portals.find((one) => one.id === id);
      if (!portal) return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到。' };
      portal.disabledAt = new Date().toISOString();
      return { __typename: 'DisablePortalClientPayload', client: face(portal) };
    },
  };
}

function face({ words, place, ...portal }: MockPortal) {
  return { ...portal, name: localized(words), place: placeFace(place) };
}

function placeIn(top: MockPlace, id: string): MockPlace | null {
  if (top.id === id) return top;
  return top.inside.map((one) => placeIn(one, id)).find((found) => found !== null) ?? null;
}
