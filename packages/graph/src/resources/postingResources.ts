import { builder } from '../builder.ts';
import { mayWith } from '../postings/loading.ts';
import { PostingType } from '../postings/posting.ts';
import { mayKeep } from './loading.ts';

builder.prismaObjectFields(PostingType, (t) => ({
  viewerCanReadResources: t.boolean({
    description: 'Whether the viewer reads its offers and funds, and what its community lacks.',
    resolve: (posting, _args, context) => mayWith(context, 'readResources', posting),
  }),
  viewerCanKeepResources: t.boolean({
    description:
      'Whether the viewer enters offers and funds of it: its secretary or the successor, and who organizes.',
    select: { id: true },
    resolve: ({ id, tenantId, communityId }, _args, context) =>
      mayKeep(context, { tenantId, postingId: id, placeId: communityId }),
  }),
  viewerCanKeepNeeds: t.boolean({
    description: 'Whether the viewer enters what its community lacks, and decides about offers for it.',
    resolve: (posting, _args, context) => mayWith(context, 'keepNeeds', posting),
  }),
}));
