import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { PlaceType } from '../places/place.ts';
import { PostingType } from './posting.ts';

export const BatchCommunityType = builder.prismaObject('BatchCommunity', {
  description:
    'A community that a batch covers, with the figures for which it was chosen; they stay as they were on that day.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place in the ranking: 1 is the worst.' }),
    community: t.relation('community', { type: PlaceType, description: 'The community.' }),
    received: t.exposeInt('received', { description: "Appeals received in the rule's days." }),
    valid: t.exposeInt('valid', { description: 'Valid return visits in these days.' }),
    solved: t.exposeInt('solved', { description: 'Those of them that said "solved".' }),
    measured: t.exposeFloat('measured', {
      nullable: true,
      description: 'What the rule measured: a number of appeals, or percent.',
    }),
    posting: t.prismaField({
      type: PostingType,
      nullable: true,
      description: 'Who of the batch was posted there, the latest; null while it waits.',
      select: { batchId: true, communityId: true },
      resolve: (query, { batchId, communityId }, _args, context) =>
        servicesOf(context).database.posting.findFirst({
          ...query,
          where: { batchId, communityId },
          orderBy: { startsAt: 'desc' },
        }),
    }),
  }),
});
