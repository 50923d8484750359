import { dayOf, daysOf, isOver } from '@linli/core/postings/term';
import type { Posting } from '@linli/database/generated/prisma/client';
import { inTenant } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { CategoryType } from '../categories/category.ts';
import { servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { PlaceType } from '../places/place.ts';
import { HomeKindEnum, PostingKindEnum, PostingStatusEnum } from './enums.ts';
import type { PostingStatus } from './labels.ts';
import { categoryOf, mayWith, zoneOf } from './loading.ts';

export const PostingFocusType = builder.prismaObject('PostingFocus', {
  description: 'What a secretary works at above all.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'In a few words.' }),
    category: t.relation('category', {
      type: CategoryType,
      nullable: true,
      description: 'The category of the appeals that it is about.',
    }),
  }),
});

export const PostingType = builder.prismaNode('Posting', {
  description:
    'A cadre posted to one community for a term (m1). The role that goes with it begins and ends with it.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, ...inTenant(context) }),
  // What the capabilities and the term are worked out from.
  select: { tenantId: true, communityId: true, personId: true, batchId: true, startsAt: true, endsAt: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: PostingKindEnum, description: 'As what.' }),
    person: t.relation('person', { type: PersonType, description: 'Who.' }),
    community: t.relation('community', { type: PlaceType, description: 'Where.' }),
    homeOrganization: t.relation('homeOrganization', {
      type: OrganizationType,
      description: 'The unit that sends the person.',
    }),
    homeKind: t.expose('homeKind', { type: HomeKindEnum, description: 'What kind of unit that is.' }),
    from: t.field({
      type: 'Date',
      description: 'The first day.',
      resolve: async (posting, _args, context) =>
        dayOf(daysOf(posting, await zoneOf(context, posting.tenantId)).from),
    }),
    to: t.field({
      type: 'Date',
      description: 'The last day.',
      resolve: async (posting, _args, context) =>
        dayOf(daysOf(posting, await zoneOf(context, posting.tenantId)).to),
    }),
    status: t.field({
      type: PostingStatusEnum,
      description: 'Where it stands now.',
      resolve: (posting, _args, context) => statusOf(posting, servicesOf(context).clock.now()),
    }),
    weeklyDays: t.exposeInt('weeklyDays', { description: 'Days a week in the community (m39).' }),
    expertise: t.field({
      type: [CategoryType],
      description: 'What the person knows about.',
      select: { expertise: true },
      resolve: async ({ expertise }, _args, context) => {
        const rows = await Promise.all(expertise.map((id) => categoryOf(context, id)));
        return rows.filter((row) => row !== undefined);
      },
    }),
    focus: t.relation('focus', {
      type: PostingFocusType,
      description: 'What is worked at above all, the most important first (m29).',
      query: { orderBy: { position: 'asc' } },
    }),
    renews: t.relation('renews', {
      nullable: true,
      description: 'The posting that this one goes on (m40).',
    }),
    renewedBy: t.relation('renewedBy', { nullable: true, description: 'The posting that goes on this one.' }),
    batchNumber: t.int({
      description: 'The number of its batch.',
      select: { batch: { select: { number: true } } },
      resolve: ({ batch }) => batch.number,
    }),
    viewerCanManage: t.boolean({
      description: 'Whether the viewer renews and ends it.',
      resolve: (posting, _args, context) => mayWith(context, 'managePostings', posting),
    }),
    viewerCanKeep: t.boolean({
      description: 'Whether the viewer says what is worked at above all: the secretary, or who organizes it.',
      resolve: async (posting, _args, context) =>
        !isOver(posting, servicesOf(context).clock.now()) && (await mayWith(context, 'keepPosting', posting)),
    }),
  }),
});

export const [PostingConnection, PostingEdge] = connectionOf(PostingType, 'Posting', 'postings');

export function statusOf(posting: Pick<Posting, 'startsAt' | 'endsAt'>, now: Date): PostingStatus {
  if (posting.endsAt <= posting.startsAt) return 'CALLED_OFF';
  if (isOver(posting, now)) return 'ENDED';
  return posting.startsAt > now ? 'PLANNED' : 'RUNNING';
}
