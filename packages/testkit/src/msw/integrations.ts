import type {
  CreateIntegrationTokenInput,
  IntegrationScope,
  RevokeIntegrationTokenInput,
  RotateIntegrationTokenInput,
} from '@linli/client/generated/graphql';
import { connection } from './connection.ts';
import { mint } from './localized.ts';
import { personFace } from './neighbourhood.ts';
import { type MockPlace, placeFace } from './places.ts';
import { allPlaces, type World } from './world.ts';

interface MockToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly IntegrationScope[];
  readonly places: readonly MockPlace[];
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  revokedAt: number | null;
  secrets: { lastFour: string; expiresAt: number; lastUsedAt: number | null }[];
}

const day = 86_400_000;
const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());
const worlds = new WeakMap<World, MockToken[]>();

/** A dashboard whose token ends in nine days, and one that was never used and has been revoked. */
function tokensOf(world: World): MockToken[] {
  const now = Date.now();
  const tokens = worlds.get(world) ?? [
    {
      id: mint('IntegrationToken'),
      name: '街道数据看板',
      scopes: ['APPEALS_READ', 'PLACES_READ'],
      places: [world.street],
      createdAt: now - 80 * day,
      lastUsedAt: now - 120_000,
      revokedAt: null,
      secrets: [{ lastFour: 'kQ3x', expiresAt: now + 9.5 * day, lastUsedAt: now - 120_000 }],
    },
    {
      id: mint('IntegrationToken'),
      name: '试运行接口',
      scopes: ['APPEALS_FILE'],
      places: [world.grids[0], world.grids[1]],
      createdAt: now - 200 * day,
      lastUsedAt: null,
      revokedAt: now - 150 * day,
      secrets: [],
    },
  ];
  worlds.set(world, tokens);
  return tokens;
}

function newSecret(): { secret: string; lastFour: string } {
  const lastFour = Math.random().toString(36).slice(2, 6).padEnd(4, 'x');
  return { secret: `lnl_${'M'.repeat(39)}${lastFour}`, lastFour };
}

export function integrationRoot(world: World) {
  const tokens = tokensOf(world);
  const face = (token: MockToken) => ({
    __typename: 'IntegrationToken',
    ...token,
    places: token.places.map(placeFace),
    createdBy: personFace(world.viewer),
    createdAt: iso(token.createdAt),
    expiresAt: iso(token.secrets[0]?.expiresAt ?? token.createdAt + 90 * day),
    lastUsedAt: iso(token.lastUsedAt),
    revokedAt: iso(token.revokedAt),
    viewerCanRotate: token.revokedAt === null,
    secrets: token.secrets.map((one) => ({
      ...one,
      expiresAt: iso(one.expiresAt),
      lastUsedAt: iso(one.lastUsedAt),
      createdAt: iso(token.createdAt),
    })),
  });
  const known = (id: string) => tokens.find((one) => one.id === id);
  const missing = { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到，或您无权查看。' };
  return {
    integrationTokens: (page: { first?: number; after?: string }) => connection(tokens.map(face), page),
    createIntegrationToken: ({ input }: { input: CreateIntegrationTokenInput }) => {
      const { secret, lastFour } = newSecret();
      const token: MockToken = {
        id: mint('IntegrationToken'),
        name: input.name,
        scopes: input.scopes,
        places: allPlaces(world.city).filter(({ id }) => input.places.includes(id)),
        createdAt: Date.now(),
        lastUsedAt: null,
        revokedAt: null,
        secrets: [{ lastFour, expiresAt: Date.parse(String(input.expiresAt)), lastUsedAt: null }],
      };
      tokens.unshift(token);
      return { __typename: 'CreateIntegrationTokenPayload', secret, integrationToken: face(token) };
    },
    rotateIntegrationToken: ({ input }: { input: RotateIntegrationTokenInput }) => {
      const token = known(String(input.id));
      if (!token) return missing;
      const { secret, lastFour } = newSecret();
      const oldEndsAt = Date.now() + (input.overlapHours ?? 24) * 3_600_000;
      const old = token.secrets.map((one) => ({ ...one, expiresAt: Math.min(one.expiresAt, oldEndsAt) }));
      const fresh = { lastFour, expiresAt: Date.parse(String(input.expiresAt)), lastUsedAt: null };
      token.secrets = [fresh, ...old.filter(({ expiresAt }) => expiresAt > Date.now())];
      return { __typename: 'RotateIntegrationTokenPayload', secret, integrationToken: face(token) };
    },
    revokeIntegrationToken: ({ input }: { input: RevokeIntegrationTokenInput }) => {
      const token = known(String(input.id));
      if (!token) return missing;
      token.revokedAt = Date.now();
      token.secrets = [];
      return { __typename: 'RevokeIntegrationTokenPayload', integrationToken: face(token) };
    },
  };
}
