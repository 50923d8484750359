import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { createBatch } from '@linli/core/postings/batches/create';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { bilingual, TextInBothInput } from '../categories/textInput.ts';
import { servicesOf } from '../context.ts';
import { CoverageRuleInput, ruleOf } from './coverageRule.ts';
import { PostingKindEnum } from './enums.ts';
import { batchPayload } from './payload.ts';

const CreateBatchInput = builder.inputType('CreateBatchInput', {
  description: 'A new batch.',
  fields: (t) => ({
    kind: t.field({ type: PostingKindEnum, required: true, description: 'As what its people are sent.' }),
    number: t.int({ required: true, description: 'Which batch of the kind it is, from 1.' }),
    name: t.field({ type: TextInBothInput, required: true, description: 'What it is called.' }),
    startsOn: t.field({
      type: 'Date',
      required: true,
      description: 'Before this day no posting of it begins.',
    }),
    rule: t.field({
      type: CoverageRuleInput,
      required: true,
      description: 'Which communities it goes to; at least one must be found.',
    }),
  }),
});

builder.mutationField('createBatch', (t) =>
  t.field({
    type: batchPayload('createBatch'),
    description:
      'Opens a batch: the communities that its rule finds today are kept with their figures. For district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: CreateBatchInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { kind, number, name, startsOn, rule } = input;
      const batch = await createBatch(servicesOf(context), staffActor(context), {
        kind,
        number,
        name: bilingual(name),
        startsOn: plainDay(startsOn),
        rule: ruleOf(rule),
      });
      return { batchId: batch.id };
    },
  }),
);
