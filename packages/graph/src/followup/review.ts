import { isOverdue, missingParts } from '@linli/core/followup/review';
import { openReviews, reviewOrder } from '@linli/core/followup/reviews';
import { AppealType } from '../appeals/appeal.ts';
import { queuePlace, queueViewer } from '../appeals/queueCounts.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { ReviewPartEnum } from './enums.ts';

export const ReviewType = builder.prismaNode('DoubleNoReview', {
  description: 'What a double no opens (m13): a visit by a date, a new plan, a second look by a superior.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, appeal: visibleAppeals(context) }),
  fields: (t) => ({
    appeal: t.relation('appeal', { type: AppealType, description: 'The appeal that is reviewed.' }),
    round: t.exposeInt('round', { description: 'The round that the double no opened.' }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When the double no was said.' }),
    visitDueAt: t.expose('visitDueAt', {
      type: 'DateTime',
      description: 'By when somebody has to be there.',
    }),
    visitedAt: t.expose('visitedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When somebody was there.',
    }),
    plannedAt: t.expose('plannedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the new plan was made.',
    }),
    lookedAt: t.expose('lookedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a superior looked again.',
    }),
    completedAt: t.expose('completedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was whole.',
    }),
    missing: t.field({
      type: [ReviewPartEnum],
      description: 'The parts that are still missing, in their order.',
      resolve: (review) => missingParts(review),
    }),
    overdue: t.boolean({
      description: 'Nobody has been there, and the days for it are over.',
      resolve: (review, _args, context) => isOverdue(review, servicesOf(context).clock.now()),
    }),
  }),
});

builder.prismaObjectFields(AppealType, (t) => ({
  reviews: t.relation('doubleNoReviews', {
    type: ReviewType,
    query: { orderBy: { round: 'asc' } },
    description: 'The reviews that double noes opened.',
  }),
}));

const [ReviewConnection, ReviewEdge] = connectionOf(ReviewType, 'DoubleNoReview', 'reviews');

interface Wanted {
  place?: string | null;
  overdue?: boolean | null;
}

builder.queryField('doubleNoReviews', (t) =>
  t.prismaConnection(
    {
      type: ReviewType,
      cursor: 'id',
      nullable: true,
      description:
        'Reviews that lack a part, of appeals that the viewer may read; what is due first comes first.',
      authScopes: { staff: true },
      args: {
        place: t.arg.id({
          description: 'At this place and under it; all that the viewer may see if left out.',
        }),
        overdue: t.arg.boolean({ description: 'Only those that are overdue, or only those that are not.' }),
      },
      totalCount: async (_root, args, context) =>
        servicesOf(context).database.doubleNoReview.count({ where: await condition(args, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.doubleNoReview.count({
          where: { id, appeal: visibleAppeals(context) },
        })) > 0,
      resolve: async (query, _root, args, context) =>
        servicesOf(context).database.doubleNoReview.findMany({
          ...query,
          where: await condition(args, context),
          orderBy: [...reviewOrder],
        }),
    },
    ReviewConnection,
    ReviewEdge,
  ),
);

async function condition({ place, overdue }: Wanted, context: Context) {
  const placeId = queuePlace(place);
  const actor = await queueViewer(context, placeId);
  return openReviews(actor, { placeId, overdue }, servicesOf(context).clock.now());
}
