import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { quoteResult } from '@linli/core/postings/batches/quoteResult';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { batchPayload } from '../postings/payload.ts';

const QuoteBatchResultInput = builder.inputType('QuoteBatchResultInput', {
  description: 'What was reported of a batch elsewhere.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one makes no second quotation.',
    }),
    batch: t.id({ required: true, description: 'Of which batch.' }),
    quote: t.string({
      required: true,
      description: 'In the words of who said it, with what they leave open; at most 500 characters.',
    }),
    source: t.string({
      required: true,
      description: 'Who said so, and where it stands; at most 200 characters.',
    }),
    saidOn: t.field({ type: 'Date', description: 'When, where that is known; not after today.' }),
  }),
});

builder.mutationField('quoteBatchResult', (t) =>
  t.field({
    type: batchPayload('quoteBatchResult'),
    description:
      'Writes down what was reported of a batch elsewhere (m36): it is shown as quoted, and no figure is computed with it. For district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: QuoteBatchResultInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const { batchId } = await quoteResult(servicesOf(context), staffActor(context), {
        ...input,
        batchId: rowId('Batch', input.batch),
        saidOn: input.saidOn && plainDay(input.saidOn),
      });
      return { batchId };
    },
  }),
);
