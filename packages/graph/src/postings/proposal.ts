import type { Match, Proposal } from '@linli/core/postings/batches/proposals';
import { builder } from '../builder.ts';
import { CategoryType } from '../categories/category.ts';
import { type Context, servicesOf } from '../context.ts';
import { PlaceType } from '../places/place.ts';
import { BatchCandidateType } from './candidate.ts';
import { categoryOf, placeOf } from './loading.ts';

const MatchType = builder.objectRef<Match>('ExpertiseMatch').implement({
  description: 'How much of what a candidate knows about a community has open.',
  fields: (t) => ({
    category: t.field({
      type: CategoryType,
      description: 'What the candidate knows about.',
      resolve: async ({ categoryId }, _args, context) => {
        const category = await categoryOf(context, categoryId);
        if (category === undefined) throw new Error(`no category ${categoryId}`);
        return category;
      },
    }),
    open: t.exposeInt('open', { description: 'Open appeals of it and of what lies under it.' }),
  }),
});

const ProposedType = builder.objectRef<Proposal['candidates'][number]>('ProposedCandidate').implement({
  description: 'A candidate who fits a community.',
  fields: (t) => ({
    candidate: t.prismaField({
      type: BatchCandidateType,
      description: 'Who.',
      resolve: (query, { candidateId }, _args, context: Context) =>
        servicesOf(context).database.batchCandidate.findUniqueOrThrow({
          ...query,
          where: { id: candidateId },
        }),
    }),
    matches: t.field({
      type: [MatchType],
      description: 'Why, the most open appeals first.',
      resolve: ({ matches }) => [...matches],
    }),
    open: t.exposeInt('open', { description: 'Open appeals that the candidate knows about, in all.' }),
  }),
});

export const ProposalType = builder.objectRef<Proposal>('PostingProposal').implement({
  description: 'Who could be posted to a community. It proposes; people decide.',
  fields: (t) => ({
    community: t.field({
      type: PlaceType,
      description: 'Where somebody is needed.',
      resolve: ({ communityId }, _args, context) => placeOf(context, communityId),
    }),
    candidates: t.field({
      type: [ProposedType],
      description: 'Who fits best, three at most; empty when nobody knows about what is open there.',
      resolve: ({ candidates }) => [...candidates],
    }),
  }),
});
