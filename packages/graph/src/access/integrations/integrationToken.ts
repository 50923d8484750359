import { administeredTokens } from '@linli/core/access/integrations/administered';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { connectionOf } from '../../ids/connection.ts';
import { PersonType } from '../../people/person.ts';
import { PlaceType } from '../../places/place.ts';
import { IntegrationScopeEnum } from './enums.ts';

const IntegrationSecret = builder.prismaObject('IntegrationSecret', {
  description: 'A secret that still works. It was shown once, when it was made; only its end is known here.',
  fields: (t) => ({
    lastFour: t.exposeString('lastFour', { description: 'Its last four characters.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last shown, to the minute.',
    }),
  }),
});

export const IntegrationTokenType = builder.prismaNode('IntegrationToken', {
  description: 'Another system that calls this API by itself, with a bearer token.',
  authScopes: { staff: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, AND: [administeredTokens(context.actor)] }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is for.' }),
    scopes: t.expose('scopes', { type: [IntegrationScopeEnum], description: 'What it may do.' }),
    places: t.field({
      type: [PlaceType],
      description: 'Where it counts: at these places and everything under them.',
      select: (_args, _context, nested) => ({
        places: { orderBy: { placeId: 'asc' }, select: { place: nested(true) } },
      }),
      resolve: ({ places }) => places.map(({ place }) => place),
    }),
    createdBy: t.prismaField({
      type: PersonType,
      description: 'Who made it.',
      resolve: (query, { createdById }, _args, context) =>
        servicesOf(context).database.person.findUniqueOrThrow({ ...query, where: { id: createdById } }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When its newest secret ends.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it last called, to the minute; null while it never did.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended for good.',
    }),
    secrets: t.field({
      type: [IntegrationSecret],
      description: 'The secrets that work now, the newest first: two while one replaces the other.',
      select: (_args, context, nested) => ({
        secrets: {
          where: { expiresAt: { gt: servicesOf(context).clock.now() } },
          orderBy: { id: 'desc' },
          ...nested(true),
        },
      }),
      resolve: ({ secrets, revokedAt }) => (revokedAt === null ? secrets : []),
    }),
    viewerCanRotate: t.boolean({
      description:
        'Whether `rotateIntegrationToken` and `revokeIntegrationToken` are possible: it is not revoked yet.',
      resolve: ({ revokedAt }) => revokedAt === null,
    }),
  }),
});

export const [IntegrationTokenConnection, IntegrationTokenEdge] = connectionOf(
  IntegrationTokenType,
  'IntegrationToken',
  'integration tokens',
);
