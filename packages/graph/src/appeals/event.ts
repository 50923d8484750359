import type { Photo } from '@linli/database/generated/prisma/client';
import { tokenName } from '../access/integrations/tokenNames.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { batch } from '../loading/batch.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { PhotoType } from '../photos/photo.ts';
import { PlaceType } from '../places/place.ts';
import { ActorKindEnum, AppealStateEnum, EventTypeEnum } from './enums.ts';
import { visibleAppeals } from './visible.ts';

const photosOf = batch(async (context, eventIds): Promise<ReadonlyMap<string, Photo[]>> => {
  const photos = await servicesOf(context).database.photo.findMany({
    where: { eventId: { in: [...eventIds] }, erasedAt: null },
    orderBy: { id: 'asc' },
  });
  return Map.groupBy(photos, ({ eventId }) => eventId ?? '');
});

/** What nearly every reader of a history wants of each entry. */
const columns = {
  id: true,
  sequence: true,
  type: true,
  recordedAt: true,
  occurredAt: true,
  fromState: true,
  toState: true,
  actorKind: true,
  isPublic: true,
} as const;

export const AppealEventType = builder.prismaNode('AppealEvent', {
  description: 'One entry in the history of an appeal. Entries are never changed.',
  authScopes: { appealReader: true },
  id: { field: 'id' },
  select: columns,
  nullable: true,
  findUnique: (id, context) => ({ id, appeal: visibleAppeals(context) }),
  fields: (t) => ({
    // Read from the row, as in face.ts.
    sequence: t.int({
      description: '1, 2, 3 … within the appeal.',
      resolve: ({ sequence }) => sequence,
    }),
    type: t.field({ type: EventTypeEnum, description: 'What happened.', resolve: ({ type }) => type }),
    at: t.field({
      type: 'DateTime',
      description: 'When it was recorded.',
      resolve: ({ recordedAt }) => recordedAt,
    }),
    occurredAt: t.field({
      type: 'DateTime',
      description: 'When it happened, as claimed.',
      resolve: ({ occurredAt }) => occurredAt,
    }),
    fromState: t.field({
      type: AppealStateEnum,
      nullable: true,
      description: 'State before.',
      resolve: ({ fromState }) => fromState,
    }),
    toState: t.field({
      type: AppealStateEnum,
      nullable: true,
      description: 'State after.',
      resolve: ({ toState }) => toState,
    }),
    actorKind: t.field({
      type: ActorKindEnum,
      description: 'Who acted.',
      resolve: ({ actorKind }) => actorKind,
    }),
    isPublic: t.boolean({
      description: 'Whether the reporter sees it.',
      resolve: ({ isPublic }) => isPublic,
    }),
    text: t.string({
      nullable: true,
      description: 'What was written; null when nothing was or it has been erased.',
      select: { text: { select: { text: true, erasedAt: true } } },
      resolve: ({ text }) => (text?.erasedAt === null ? text.text : null),
    }),
    person: t.prismaField({
      type: PersonType,
      nullable: true,
      description: 'The member of staff who acted.',
      select: { personId: true },
      resolve: (query, { personId }, _args, context) =>
        personId === null
          ? null
          : servicesOf(context).database.person.findUnique({ ...query, where: { id: personId } }),
    }),
    integrationName: t.string({
      nullable: true,
      description: 'Name of the integration that acted; null when another kind of actor did.',
      select: { integrationId: true },
      resolve: ({ integrationId }, _args, context) =>
        integrationId === null ? null : tokenName(context, integrationId),
    }),
    unit: t.prismaField({
      type: OrganizationType,
      nullable: true,
      description: 'The unit that got it.',
      select: { unitId: true },
      resolve: (query, { unitId }, _args, context) =>
        unitId === null
          ? null
          : servicesOf(context).database.organization.findUnique({ ...query, where: { id: unitId } }),
    }),
    assignee: t.prismaField({
      type: PersonType,
      nullable: true,
      description: 'The person who got it.',
      select: { assigneeId: true },
      resolve: (query, { assigneeId }, _args, context) =>
        assigneeId === null
          ? null
          : servicesOf(context).database.person.findUnique({ ...query, where: { id: assigneeId } }),
    }),
    place: t.prismaField({
      type: PlaceType,
      nullable: true,
      description: 'The place that it was given.',
      select: { placeId: true },
      resolve: (query, { placeId }, _args, context) =>
        placeId === null
          ? null
          : servicesOf(context).database.place.findUnique({ ...query, where: { id: placeId } }),
    }),
    photos: t.field({
      type: [PhotoType],
      description: 'Photos that came with it.',
      resolve: async ({ id }, _args, context) => (await photosOf(context, id)) ?? [],
    }),
  }),
});

export const [AppealEventConnection, AppealEventEdge] = connectionOf(
  AppealEventType,
  'AppealEvent',
  'entries',
);
