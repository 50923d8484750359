import { may } from '@linli/core/access/permissions';
import { inTenant } from '../access/tenant.ts';
import { AppealType } from '../appeals/appeal.ts';
import { appealsById } from '../appeals/links/appealsById.ts';
import { builder } from '../builder.ts';
import { CategoryType } from '../categories/category.ts';
import { connectionOf } from '../ids/connection.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { PlaceType } from '../places/place.ts';
import { above, categoryOf } from '../postings/loading.ts';
import { mostRevisions, revisionsOf, type SignedRevision } from './revisions.ts';

const mostAppeals = 50;

const MethodRevisionType = builder.objectRef<SignedRevision>('MethodRevision').implement({
  description: 'What a method card said before.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1 is what it said first.' }),
    title: t.exposeString('title', { description: 'What it was called.' }),
    situation: t.exposeString('situation', { description: 'When it was done like this.' }),
    steps: t.exposeStringList('steps', { description: 'What was done, one after the other.' }),
    avoid: t.exposeString('avoid', { nullable: true, description: 'What not to do.' }),
    teacher: t.exposeString('teacher', { nullable: true, description: 'Who taught it, in words.' }),
    revisedBy: t.field({
      type: PersonType,
      description: 'Who wrote it so.',
      resolve: ({ revisedBy }) => revisedBy,
    }),
    revisedAt: t.expose('revisedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

export const MethodCardType = builder.prismaNode('MethodCard', {
  description:
    'How something is done (m90): written down once, found again by category. Read by all staff of the tenant; it names no resident.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, ...inTenant(context) }),
  // What the capability is worked out from.
  select: { tenantId: true, placeId: true, authorId: true },
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is found by; at most 100 characters.' }),
    situation: t.exposeString('situation', {
      description: 'When it is done like this; at most 2,000 characters.',
    }),
    steps: t.exposeStringList('steps', {
      description: 'What is done, one after the other: at most 20 steps of 500 characters.',
    }),
    avoid: t.exposeString('avoid', {
      nullable: true,
      description: 'What not to do; at most 2,000 characters.',
    }),
    teacherUnit: t.relation('teacherUnit', {
      type: OrganizationType,
      nullable: true,
      description: 'The unit that taught it.',
    }),
    teacher: t.exposeString('teacher', {
      nullable: true,
      description: 'Who taught it, in words: a colleague, an expert; at most 100 characters.',
    }),
    place: t.relation('place', {
      type: PlaceType,
      description: 'Where it comes from; it is of use everywhere.',
    }),
    author: t.relation('author', { type: PersonType, description: 'Who wrote it down first.' }),
    categories: t.field({
      type: [CategoryType],
      description: 'By which it is found again, at most 10; for a heading, by all that stands under it.',
      complexity: { field: 2, multiplier: 3 },
      select: { categories: { select: { categoryId: true }, orderBy: { categoryId: 'asc' } } },
      resolve: async ({ categories }, _args, context) => {
        const rows = await Promise.all(categories.map(({ categoryId }) => categoryOf(context, categoryId)));
        return rows.filter((row) => row !== undefined);
      },
    }),
    appeals: t.field({
      type: [AppealType],
      description: `Where it was used or comes from, as far as the viewer may read that; of the latest ${mostAppeals} links.`,
      complexity: { field: 5, multiplier: 5 },
      select: {
        appeals: {
          select: { appealId: true },
          orderBy: [{ linkedAt: 'desc' }, { appealId: 'desc' }],
          take: mostAppeals,
        },
      },
      resolve: ({ appeals }, _args, context) =>
        appealsById(
          context,
          appeals.map(({ appealId }) => appealId),
        ),
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    retiredAt: t.expose('retiredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is shown nowhere but where it was linked.',
    }),
    revisions: t.field({
      type: [MethodRevisionType],
      description: `What it said from change to change, the latest first; ${mostRevisions} at most.`,
      select: { id: true },
      complexity: { field: 2, multiplier: 5 },
      resolve: async ({ id }, _args, context) => (await revisionsOf(context, id)) ?? [],
    }),
    viewerCanRevise: t.boolean({
      description: 'Whether the viewer changes and retires it: its author, the street, the district.',
      select: { retiredAt: true },
      resolve: async ({ tenantId, placeId, authorId, retiredAt }, _args, context) => {
        const placeIds = (await above(context, placeId)) ?? [];
        const facts = { tenantId, placeIds, ownerId: authorId };
        return retiredAt === null && may(context.actor, 'writeMethods', facts);
      },
    }),
  }),
});

export const [MethodCardConnection, MethodCardEdge] = connectionOf(
  MethodCardType,
  'MethodCard',
  'method cards',
);
