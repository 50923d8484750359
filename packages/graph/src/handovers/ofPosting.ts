import { readableHandovers } from '@linli/core/postings/handovers/readable';
import { predecessors, successors } from '@linli/core/postings/handovers/successor';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { mayWith } from '../postings/loading.ts';
import { PostingType } from '../postings/posting.ts';
import { HandoverType } from './handover.ts';

/** What neighbours in time are looked for by. */
const place = {
  communityId: true,
  kind: true,
  tenantId: true,
  personId: true,
  startsAt: true,
  endsAt: true,
} as const;

builder.prismaObjectFields(PostingType, (t) => ({
  handedOver: t.prismaField({
    type: HandoverType,
    nullable: true,
    description:
      'The handover of this posting to the next, the latest; null without one, or for who may not read it.',
    select: { id: true },
    resolve: (query, { id }, _args, context) =>
      servicesOf(context).database.handover.findFirst({
        ...query,
        where: { fromPostingId: id, AND: [readableHandovers(context.actor)] },
        orderBy: { openedAt: 'desc' },
      }),
  }),
  takenOver: t.prismaField({
    type: HandoverType,
    nullable: true,
    description: 'The handover to this posting, the latest; null without one, or for who may not read it.',
    select: { id: true },
    resolve: (query, { id }, _args, context) =>
      servicesOf(context).database.handover.findFirst({
        ...query,
        where: { toPostingId: id, AND: [readableHandovers(context.actor)] },
        orderBy: { openedAt: 'desc' },
      }),
  }),
  successor: t.prismaField({
    type: PostingType,
    nullable: true,
    description:
      'The next posting of its kind at the community, of somebody else; null as long as there is none.',
    select: place,
    resolve: (query, posting, _args, context) =>
      servicesOf(context).database.posting.findFirst({
        ...query,
        where: successors(servicesOf(context).database, posting),
        orderBy: { startsAt: 'asc' },
      }),
  }),
  predecessor: t.prismaField({
    type: PostingType,
    nullable: true,
    description: 'The posting of its kind at the community before it, of somebody else; null for the first.',
    select: place,
    resolve: (query, posting, _args, context) =>
      servicesOf(context).database.posting.findFirst({
        ...query,
        where: predecessors(servicesOf(context).database, posting),
        orderBy: { endsAt: 'desc' },
      }),
  }),
  viewerCanReadHandover: t.boolean({
    description: 'Whether the viewer reads what it hands over and took over.',
    select: place,
    resolve: async (posting, _args, context) =>
      (await mayWith(context, 'readHandover', posting)) || (await mayWith(context, 'signHandover', posting)),
  }),
  viewerCanHandOver: t.boolean({
    description: 'Whether the viewer begins its handover: the secretary in office, or who organizes it.',
    select: place,
    resolve: (posting, _args, context) => mayWith(context, 'handOver', posting),
  }),
}));
