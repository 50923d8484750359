import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { endCrossPost } from '@linli/core/postings/crossPosts/end';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { crossPostPayload } from './payload.ts';

const EndCrossPostInput = builder.inputType('EndCrossPostInput', {
  description: 'Which post ends, and when.',
  fields: (t) => ({
    crossPost: t.id({ required: true, description: 'The cross-post.' }),
    to: t.field({ type: 'Date', required: true, description: 'The last day, within its days.' }),
  }),
});

builder.mutationField('endCrossPost', (t) =>
  t.field({
    type: crossPostPayload('endCrossPost'),
    description: 'Ends a cross-post on a day. A retry finds it ended. For whom `createCrossPost` is for.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: EndCrossPostInput, required: true, description: 'Which, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const crossPostId = rowId('CrossPost', input.crossPost);
      await endCrossPost(servicesOf(context), staffActor(context), { crossPostId, to: plainDay(input.to) });
      return { crossPostId };
    },
  }),
);
