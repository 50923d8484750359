import type { Photo } from '@linli/database/generated/prisma/client';
import { AppealType } from '../appeals/appeal.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { batch } from '../loading/batch.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { PhotoType } from '../photos/photo.ts';
import { PlaceKindEnum } from '../places/enums.ts';
import { DisputeStatusEnum } from './enums.ts';
import { type Said, saidOf } from './words.ts';

const photosOf = batch(async (context, eventIds): Promise<ReadonlyMap<string, Photo[]>> => {
  const photos = await servicesOf(context).database.photo.findMany({
    where: { eventId: { in: [...eventIds] }, storedAt: { not: null }, erasedAt: null },
    orderBy: { id: 'asc' },
  });
  return Map.groupBy(photos, ({ eventId }) => eventId ?? '');
});

const said = { text: { select: { text: true, erasedAt: true } } } as const;

const DutyClaimType = builder.prismaObject('DutyClaim', {
  description: 'What one party says in a duty dispute.',
  fields: (t) => ({
    unit: t.relation('unit', { type: OrganizationType, description: 'Whose claim it is.' }),
    says: t.relation('saysUnit', {
      type: OrganizationType,
      nullable: true,
      description: 'Whose duty it is, as this party sees it.',
    }),
    text: t.string({
      nullable: true,
      description: 'Its reasons; null when they have been erased.',
      select: { event: { select: said } },
      resolve: ({ event }) => saidOf(event),
    }),
    photos: t.field({
      type: [PhotoType],
      description: 'Its evidence.',
      select: { eventId: true },
      resolve: async ({ eventId }, _args, context) => (await photosOf(context, eventId)) ?? [],
    }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
});

export const DutyDisputeType = builder.prismaNode('DutyDispute', {
  description: 'Units dispute whose duty an appeal is (m5); the level above decides.',
  authScopes: { appealReader: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, appeal: visibleAppeals(context) }),
  fields: (t) => ({
    appeal: t.relation('appeal', { type: AppealType, description: 'In which appeal.' }),
    unit: t.relation('unit', { type: OrganizationType, description: 'The unit that refuses.' }),
    level: t.expose('level', {
      type: PlaceKindEnum,
      description: 'The rung on which it arose; the one above decides.',
    }),
    status: t.expose('status', { type: DisputeStatusEnum, description: 'Where it stands.' }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was opened.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'By when it should be decided.' }),
    overdue: t.boolean({
      description: 'Nobody has decided it in time.',
      resolve: ({ status, dueAt }, _args, context) =>
        status === 'OPEN' && dueAt < servicesOf(context).clock.now(),
    }),
    claims: t.relation('claims', {
      type: DutyClaimType,
      query: { orderBy: [{ madeAt: 'asc' }, { id: 'asc' }] },
      description: 'What the parties say, in order.',
    }),
    decidedUnit: t.relation('decidedUnit', {
      type: OrganizationType,
      nullable: true,
      description: 'Whose duty it is, by the decision.',
    }),
    decidedBy: t.relation('decidedBy', { type: PersonType, nullable: true, description: 'Who decided.' }),
    decidedFrom: t.expose('decidedFrom', {
      type: 'Date',
      nullable: true,
      description: 'From which day the decision holds.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was decided or withdrawn.',
    }),
    decision: t.string({
      nullable: true,
      description:
        'The reason and, as the last paragraph, the rule that it rests on; null when it was erased.',
      select: { endEvent: { select: said } },
      resolve: ({ endEvent }: { endEvent: Said | null }) => saidOf(endEvent),
    }),
  }),
});

export const [DutyDisputeConnection, DutyDisputeEdge] = connectionOf(
  DutyDisputeType,
  'DutyDispute',
  'duty disputes',
);

builder.prismaObjectField(AppealType, 'disputes', (t) =>
  t.relation('disputes', {
    type: DutyDisputeType,
    query: { orderBy: [{ openedAt: 'asc' }, { id: 'asc' }] },
    description: 'Disputes about whose duty it is, the earliest first.',
  }),
);
