import type { CommitmentStatus, Prisma } from '@linli/database/generated/prisma/client';
import { AppealType } from '../appeals/appeal.ts';
import { TrackedAppealType } from '../appeals/trackedAppeal.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { PlaceFilterInput, placeCondition } from '../places/placeFilter.ts';
import { CommitmentConnection, CommitmentEdge, CommitmentType, TrackedCommitmentType } from './commitment.ts';
import { CommitmentStatusEnum } from './enums.ts';

const inOrder = { orderBy: [{ dueOn: 'asc' as const }, { id: 'asc' as const }] };

builder.prismaObjectField(AppealType, 'commitments', (t) =>
  t.relation('commitments', {
    type: CommitmentType,
    query: inOrder,
    description: 'Dated promises, the earliest first.',
  }),
);

builder.prismaObjectField(TrackedAppealType, 'commitments', (t) =>
  t.relation('commitments', {
    type: TrackedCommitmentType,
    // What parties signed is theirs: `agreements`.
    query: { where: { obligationId: null }, ...inOrder },
    description: 'Dated promises of the office, the earliest first.',
  }),
);

builder.prismaObjectField(CommitmentType, 'appeal', (t) =>
  t.relation('appeal', { type: AppealType, description: 'In which appeal.' }),
);

interface CommitmentFilterShape {
  status?: readonly CommitmentStatus[] | null;
  place?: typeof PlaceFilterInput.$inferInput | null;
  dueBefore?: Date | null;
}

const CommitmentFilter = builder.inputRef<CommitmentFilterShape>('CommitmentFilter').implement({
  description: 'Which promises.',
  fields: (t) => ({
    status: t.field({ type: [CommitmentStatusEnum], description: 'What became of them.' }),
    place: t.field({ type: PlaceFilterInput, description: 'Where the appeal is.' }),
    dueBefore: t.field({ type: 'Date', description: 'Promised for a day before this one.' }),
  }),
});

builder.queryField('commitments', (t) =>
  t.prismaConnection(
    {
      type: CommitmentType,
      cursor: 'id',
      nullable: true,
      description: 'Promises in appeals that the viewer may see, the earliest day first.',
      authScopes: { appealReader: true },
      args: { filter: t.arg({ type: CommitmentFilter, description: 'Which ones.' }) },
      totalCount: (_root, { filter }, context) =>
        servicesOf(context).database.commitment.count({ where: condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.commitment.count({
          where: { id, appeal: visibleAppeals(context) },
        })) > 0,
      resolve: (query, _root, { filter }, context) =>
        servicesOf(context).database.commitment.findMany({
          ...query,
          where: condition(filter, context),
          ...inOrder,
        }),
    },
    CommitmentConnection,
    CommitmentEdge,
  ),
);

function condition(
  filter: CommitmentFilterShape | null | undefined,
  context: Context,
): Prisma.CommitmentWhereInput {
  const place = filter?.place ? { place: placeCondition(filter.place) } : {};
  return {
    appeal: { AND: [visibleAppeals(context), place] },
    ...(filter?.status && { status: { in: [...filter.status] } }),
    ...(filter?.dueBefore && { dueOn: { lt: filter.dueBefore } }),
  };
}
