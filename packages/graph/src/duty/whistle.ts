import { AppealType } from '../appeals/appeal.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { WhistleGroundEnum, WhistleKindEnum } from './enums.ts';
import { saidOf } from './words.ts';

const said = { text: { select: { text: true, erasedAt: true } } } as const;

export const WhistleTargetType = builder.prismaNode('WhistleTarget', {
  description: 'A unit that a whistle calls: heard, there, done, released.',
  authScopes: { appealReader: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, whistle: { appeal: visibleAppeals(context) } }),
  fields: (t) => ({
    unit: t.relation('unit', { type: OrganizationType, description: 'The unit.' }),
    arriveBy: t.expose('arriveBy', { type: 'DateTime', description: 'By when its people must be there.' }),
    acknowledgedAt: t.expose('acknowledgedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it heard the whistle.',
    }),
    arrivedAt: t.expose('arrivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its people were there, by the clock of the server.',
    }),
    late: t.boolean({
      description: 'Its people were not there in time.',
      resolve: ({ arriveBy, arrivedAt }, _args, context) =>
        arriveBy < (arrivedAt ?? servicesOf(context).clock.now()),
    }),
    doneAt: t.expose('doneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it had done its part.',
    }),
    result: t.string({
      nullable: true,
      description: 'What it did; null before, and when it has been erased.',
      select: { doneEvent: { select: said } },
      resolve: ({ doneEvent }) => saidOf(doneEvent),
    }),
    releasedAt: t.expose('releasedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the street let it go; never before it was done.',
    }),
    unitRating: t.exposeInt('unitRating', {
      nullable: true,
      description: 'What the street says of the unit, from 1 to 5.',
    }),
    unitRatingText: t.string({
      nullable: true,
      description: 'Why so.',
      select: { unitEvent: { select: said } },
      resolve: ({ unitEvent }) => saidOf(unitEvent),
    }),
    streetRating: t.exposeInt('streetRating', {
      nullable: true,
      description: 'What the unit says of the street, from 1 to 5.',
    }),
    streetRatingText: t.string({
      nullable: true,
      description: 'Why so.',
      select: { streetEvent: { select: said } },
      resolve: ({ streetEvent }) => saidOf(streetEvent),
    }),
  }),
});

export const WhistleType = builder.prismaNode('Whistle', {
  description:
    'The street calls departments (吹哨报到, m19): they must turn up, and nobody goes before it is done.',
  authScopes: { appealReader: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, appeal: visibleAppeals(context) }),
  fields: (t) => ({
    appeal: t.relation('appeal', { type: AppealType, description: 'In which appeal.' }),
    kind: t.expose('kind', { type: WhistleKindEnum, description: 'How pressing it is.' }),
    ground: t.expose('ground', { type: WhistleGroundEnum, description: 'On what ground.' }),
    reason: t.string({
      nullable: true,
      description: 'What the units are called for; null when it has been erased.',
      select: { event: { select: said } },
      resolve: ({ event }) => saidOf(event),
    }),
    unit: t.relation('unit', {
      type: OrganizationType,
      nullable: true,
      description: 'The unit that called.',
    }),
    blownBy: t.relation('blownBy', { type: PersonType, nullable: true, description: 'Who blew it.' }),
    blownAt: t.expose('blownAt', { type: 'DateTime', description: 'When it was blown.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last unit was released.',
    }),
    targets: t.relation('targets', {
      type: WhistleTargetType,
      query: { orderBy: { id: 'asc' } },
      description: 'The units that it calls.',
    }),
  }),
});

export const [WhistleConnection, WhistleEdge] = connectionOf(WhistleType, 'Whistle', 'whistles');

builder.prismaObjectField(AppealType, 'whistles', (t) =>
  t.relation('whistles', {
    type: WhistleType,
    query: { orderBy: [{ blownAt: 'desc' }, { id: 'desc' }] },
    description: 'The whistles blown for it, the latest first.',
  }),
);
