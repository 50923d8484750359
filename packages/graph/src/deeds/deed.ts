import { visibleDeeds } from '@linli/core/postings/deeds/visible';
import type { DeedRevision } from '@linli/database/generated/prisma/client';
import { AppealType } from '../appeals/appeal.ts';
import { appealsById } from '../appeals/links/appealsById.ts';
import { builder } from '../builder.ts';
import { CategoryType } from '../categories/category.ts';
import { connectionOf } from '../ids/connection.ts';
import { PlaceType } from '../places/place.ts';
import { mayWithMember } from './mayWith.ts';
import { DutyMemberType } from './member.ts';
import { mostRevisions, revisionsOf } from './revisions.ts';

const DeedRevisionType = builder.objectRef<DeedRevision>('DeedRevision').implement({
  description: 'What was said of a deed before, and why it was corrected.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1 is what was said first.' }),
    doneOn: t.expose('doneOn', { type: 'Date', description: 'On which day, as it was said then.' }),
    what: t.exposeString('what', { description: 'What was done, as it was said then.' }),
    tookPart: t.exposeInt('tookPart', { nullable: true, description: 'How many took part.' }),
    isWithdrawn: t.exposeBoolean('isWithdrawn', { description: 'Whether it was withdrawn with this.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why; null for the first.' }),
    revisedAt: t.expose('revisedAt', { type: 'DateTime', description: 'When it was said.' }),
  }),
});

export const DeedType = builder.prismaNode('Deed', {
  description:
    'What somebody did in a duty (m46); read by that one, and by who answers for the community. It names no resident.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { actor }) => ({ id, AND: [visibleDeeds(actor)] }),
  fields: (t) => ({
    member: t.relation('member', { type: DutyMemberType, description: 'Who did it, in which duty.' }),
    doneOn: t.expose('doneOn', { type: 'Date', description: 'On which day.' }),
    what: t.exposeString('what', { description: 'What was done; at most 2,000 characters.' }),
    place: t.relation('place', { type: PlaceType, description: 'The community, or a place under it.' }),
    appeal: t.field({
      type: AppealType,
      nullable: true,
      description: 'The appeal that it was about; null for none, and for one that the viewer may not read.',
      select: { appealId: true },
      resolve: async ({ appealId }, _args, context) =>
        appealId === null ? null : ((await appealsById(context, [appealId])).at(0) ?? null),
    }),
    category: t.relation('category', {
      type: CategoryType,
      nullable: true,
      description: 'The category that it was about; never beside an appeal.',
    }),
    tookPart: t.exposeInt('tookPart', {
      nullable: true,
      description: 'How many took part; null where nobody counted.',
    }),
    version: t.exposeInt('version', { description: 'Goes up with every correction.' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it counts no more.',
    }),
    revisions: t.field({
      type: [DeedRevisionType],
      description: `What was said of it from correction to correction, the latest first; ${mostRevisions} at most.`,
      select: { id: true },
      complexity: { field: 2, multiplier: 2 },
      resolve: async ({ id }, _args, context) => (await revisionsOf(context, id)) ?? [],
    }),
    viewerCanRevise: t.boolean({
      description: 'Whether the viewer corrects it: whoever did it.',
      select: {
        withdrawnAt: true,
        member: { select: { tenantId: true, communityId: true, personId: true } },
      },
      resolve: async ({ withdrawnAt, member }, _args, context) =>
        withdrawnAt === null && (await mayWithMember(context, 'keepDeeds', member)),
    }),
  }),
});

export const [DeedConnection, DeedEdge] = connectionOf(DeedType, 'Deed', 'deeds');
