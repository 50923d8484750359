import { couldLearn } from '@linli/core/postings/apprenticeships/candidates';
import { readableApprenticeships } from '@linli/core/postings/apprenticeships/visible';
import { isOver } from '@linli/core/postings/term';
import type { Prisma } from '@linli/database/generated/prisma/client';
import { personOf } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { optionalRowId } from '../ids/globalId.ts';
import { PersonType } from '../people/person.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { mayWith } from '../postings/loading.ts';
import { PostingType } from '../postings/posting.ts';
import { ApprenticeshipConnection, ApprenticeshipEdge, ApprenticeshipType } from './apprenticeship.ts';

const mostPeople = 20;

const ApprenticeshipFilter = builder.inputType('ApprenticeshipFilter', {
  description: 'Which apprenticeships; all conditions must hold.',
  fields: (t) => ({
    in: t.field({ type: PlaceFilterInput, description: 'At this community, or at those under this place.' }),
    posting: t.id({ description: 'Of whoever learns, or learnt, under this posting.' }),
    running: t.boolean({ description: 'True: learning now; false: not yet, or not any more.' }),
    mine: t.boolean({ description: 'True: those in which the viewer is the apprentice.' }),
  }),
});

builder.queryField('apprenticeships', (t) =>
  t.prismaConnection(
    {
      type: ApprenticeshipType,
      cursor: 'id',
      nullable: true,
      description:
        'Who learns, or learnt, from which secretary, as far as the viewer may read it; who began last comes first.',
      authScopes: { staff: true },
      args: { filter: t.arg({ type: ApprenticeshipFilter, description: 'Which ones.' }) },
      totalCount: (_root, { filter }, context) =>
        servicesOf(context).database.apprenticeship.count({ where: condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.apprenticeship.count({
          where: { AND: [{ id }, readableApprenticeships(context.actor)] },
        })) > 0,
      resolve: (query, _root, { filter }, context) =>
        servicesOf(context).database.apprenticeship.findMany({
          ...query,
          where: condition(filter, context),
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        }),
    },
    ApprenticeshipConnection,
    ApprenticeshipEdge,
  ),
);

function condition(
  filter: typeof ApprenticeshipFilter.$inferInput | null | undefined,
  context: Context,
): Prisma.ApprenticeshipWhereInput {
  const now = servicesOf(context).clock.now();
  const running = { masterships: { some: { startsAt: { lte: now }, endsAt: { gt: now } } } };
  const { posting, mine } = filter ?? {};
  return {
    AND: [
      readableApprenticeships(context.actor),
      filter?.running == null ? {} : filter.running ? running : { NOT: running },
      posting ? { masterships: { some: { postingId: optionalRowId('Posting', posting) } } } : {},
      mine ? { personId: personOf(context) } : {},
      { community: placeCondition(filter?.in) },
    ],
  };
}

builder.prismaObjectFields(PostingType, (t) => ({
  viewerCanTakeApprentice: t.boolean({
    description: 'Whether the viewer takes apprentices for it: the secretary, or who organizes it.',
    resolve: async (posting, _args, context) =>
      !isOver(posting, servicesOf(context).clock.now()) &&
      (await mayWith(context, 'keepApprenticeship', posting)),
  }),
  findApprentices: t.prismaField({
    type: [PersonType],
    nullable: true,
    description: `Staff of the tenant who could be taken as an apprentice, by a part of the name; ${mostPeople} at most. Null for who takes none.`,
    args: { name: t.arg.string({ required: true, description: 'A part of the name.' }) },
    resolve: async (query, posting, { name }, context) => {
      if (!(await mayWith(context, 'keepApprenticeship', posting))) return null;
      const { database, clock } = servicesOf(context);
      return database.person.findMany({
        ...query,
        where: { ...couldLearn(posting, clock.now()), name: { contains: name.trim() } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: mostPeople,
      });
    },
  }),
}));
