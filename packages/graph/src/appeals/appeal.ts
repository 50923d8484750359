import { builder } from '../builder.ts';
import { RectificationGradeEnum } from '../categories/enums.ts';
import { servicesOf } from '../context.ts';
import { ReturnVisitType } from '../followup/returnVisit.ts';
import { connectionOf } from '../ids/connection.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { PhotoType } from '../photos/photo.ts';
import { PlaceKindEnum } from '../places/enums.ts';
import { PlaceVersionType } from '../places/placeVersion.ts';
import { PublicationType } from '../publications/publication.ts';
import { Point, pointOf } from '../scalars/point.ts';
import { Answer, answersOf } from './answer.ts';
import { faceColumns } from './columns.ts';
import { ChannelEnum, InitiativeEnum, LedgerEnum, PointSourceEnum, VisibilityEnum } from './enums.ts';
import { AppealEventConnection, AppealEventEdge, AppealEventType } from './event.ts';
import { AppealFace } from './face.ts';
import { firstEvents, firstOf } from './firstEvents.ts';
import { ParticipantType } from './participant.ts';
import { visibleAppeals } from './visible.ts';

/** Shown where the words of a resident have been erased. */
const erased = '';

const content = { content: { select: { title: true, text: true, address: true, answers: true } } } as const;

export const AppealType = builder.prismaNode('Appeal', {
  description: 'An appeal (诉求) as staff see it.',
  authScopes: { appealReader: true },
  interfaces: [AppealFace],
  id: { field: 'id' },
  select: faceColumns,
  nullable: true,
  findUnique: (id, context) => ({ id, AND: [visibleAppeals(context)] }),
  fields: (t) => ({
    channel: t.expose('channel', { type: ChannelEnum, description: 'How it came.' }),
    level: t.expose('level', {
      type: PlaceKindEnum,
      description: 'The rung of the ladder that it stands on.',
    }),
    initiative: t.expose('initiative', {
      type: InitiativeEnum,
      description: 'Complaint, or staff acted first.',
    }),
    ledger: t.expose('ledger', { type: LedgerEnum, description: 'The ledger that it is kept in.' }),
    grade: t.expose('grade', {
      type: RectificationGradeEnum,
      nullable: true,
      description: 'How it is put right.',
    }),
    visibility: t.expose('visibility', {
      type: VisibilityEnum,
      description: 'Who among the staff may read it.',
    }),
    round: t.exposeInt('round', { description: '1, and one more for every reopening.' }),
    version: t.exposeInt('version', { description: 'State it in a mutation and nobody is overwritten.' }),
    title: t.string({
      description: 'Title; empty once erased.',
      select: content,
      resolve: (appeal) => appeal.content?.title ?? erased,
    }),
    text: t.string({
      description: 'What the resident wrote; empty once erased.',
      select: content,
      resolve: (appeal) => appeal.content?.text ?? erased,
    }),
    address: t.string({
      nullable: true,
      description: 'Address as typed.',
      select: content,
      resolve: (appeal) => appeal.content?.address,
    }),
    answers: t.field({
      type: [Answer],
      description: "Answers to the category's extra questions.",
      select: { ...content, categoryVersion: { select: { questions: true } } },
      resolve: (appeal) => answersOf(appeal.content?.answers, appeal.categoryVersion?.questions),
    }),
    point: t.field({
      type: Point,
      nullable: true,
      description: 'Where exactly; never public.',
      select: { lng: true, lat: true },
      resolve: ({ lng, lat }) => pointOf(lng, lat),
    }),
    pointSource: t.expose('pointSource', {
      type: PointSourceEnum,
      nullable: true,
      description: 'Where the point is from.',
    }),
    placeVersion: t.relation('placeVersion', {
      type: PlaceVersionType,
      nullable: true,
      description: 'The place as it was when the appeal was filed.',
    }),
    aboutUnit: t.relation('aboutUnit', {
      type: OrganizationType,
      nullable: true,
      description: 'The unit that it is about; never its holder.',
    }),
    aboutPerson: t.relation('aboutPerson', {
      type: PersonType,
      nullable: true,
      description: 'The person that it is about; never handles it.',
    }),
    assignee: t.relation('assignee', {
      type: PersonType,
      nullable: true,
      description: 'The one person in charge.',
    }),
    participants: t.relation('participants', {
      type: ParticipantType,
      query: { orderBy: { id: 'asc' } },
      description: 'Reporter and supporters.',
    }),
    photos: t.relation('photos', {
      type: PhotoType,
      query: { where: { storedAt: { not: null }, erasedAt: null }, orderBy: { id: 'asc' } },
      description: 'All its photos.',
    }),
    // Not a relation of the row's own query: there a cursor would count before anybody asked whose it is.
    events: t.prismaConnection(
      {
        type: AppealEventType,
        cursor: 'id',
        description: 'Its history, oldest first.',
        totalCount: ({ id: appealId }, _args, context) =>
          servicesOf(context).database.appealEvent.count({ where: { appealId } }),
        mayStartAt: async (id, context, { id: appealId }) =>
          (await servicesOf(context).database.appealEvent.count({ where: { id, appealId } })) > 0,
        resolve: async (query, { id: appealId }, { after, before, last }, context) =>
          after == null && before == null && last == null
            ? ((await firstEvents(context, firstOf(appealId, query))) ?? [])
            : servicesOf(context).database.appealEvent.findMany({
                ...query,
                where: { appealId },
                orderBy: { sequence: 'asc' },
              }),
      },
      AppealEventConnection,
      AppealEventEdge,
    ),
    publication: t.relation('publication', {
      type: PublicationType,
      nullable: true,
      description: 'What staff have published of it.',
    }),
    returnVisits: t.relation('returnVisits', {
      type: ReturnVisitType,
      query: { orderBy: { recordedAt: 'asc' } },
      description: 'What participants said afterwards.',
    }),
    occurredAt: t.expose('occurredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it happened, as claimed.',
    }),
    lastEntryAt: t.expose('lastEntryAt', {
      type: 'DateTime',
      description: 'When anything was last entered.',
    }),
    acceptedAt: t.expose('acceptedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was accepted.',
    }),
    resolvedAt: t.expose('resolvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was resolved.',
    }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'When it was closed.' }),
    inheritedSince: t.expose('inheritedSince', {
      type: 'Date',
      nullable: true,
      description: 'Since when an inherited problem exists.',
    }),
    inheritedOrigin: t.exposeString('inheritedOrigin', {
      nullable: true,
      description: 'What it was inherited from.',
    }),
  }),
});

export const [AppealConnection, AppealEdge] = connectionOf(AppealType, 'Appeal', 'appeals');
