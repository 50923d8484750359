import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { cancelFund } from '@linli/core/postings/funds/cancel';
import { recordFund } from '@linli/core/postings/funds/record';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { optionalRowId, rowId } from '../ids/globalId.ts';
import { FundSourceEnum } from './enums.ts';
import { fundPayload } from './payload.ts';

const RecordFundInput = builder.inputType('RecordFundInput', {
  description: 'Money that a posting secured for its community.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one makes no second fund.',
    }),
    posting: t.id({ required: true, description: 'Which posting secured it.' }),
    source: t.field({ type: FundSourceEnum, required: true, description: 'Where it comes from.' }),
    organization: t.id({
      description:
        'The unit that gives it. Required for a resident unit; of the home unit the one that sends the secretary, if left out.',
    }),
    granted: t.field({ type: 'Decimal', required: true, description: 'Yuan, more than 0.' }),
    purpose: t.string({ required: true, description: 'What for, 100 characters at most.' }),
    grantedOn: t.field({ type: 'Date', required: true, description: 'A day of the term, today or earlier.' }),
  }),
});

builder.mutationField('recordFund', (t) =>
  t.field({
    type: fundPayload('recordFund'),
    description:
      'Enters money that a posting secured (m41): for its secretary or the successor, and for district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: RecordFundInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const { posting, organization, grantedOn, ...rest } = input;
      const fund = await recordFund(servicesOf(context), staffActor(context), {
        ...rest,
        postingId: rowId('Posting', posting),
        organizationId: optionalRowId('Organization', organization) ?? null,
        grantedOn: plainDay(grantedOn),
      });
      return { fundId: fund.id };
    },
  }),
);

const CancelFundInput = builder.inputType('CancelFundInput', {
  description: 'Which fund was entered wrongly, and why.',
  fields: (t) => ({
    fund: t.id({ required: true, description: 'The fund; nothing may stand that was paid out of it.' }),
    reason: t.string({ required: true, description: 'Why, 200 characters at most.' }),
  }),
});

builder.mutationField('cancelFund', (t) =>
  t.field({
    type: fundPayload('cancelFund'),
    description: 'A fund that was entered wrongly counts nowhere any more; the row stays. For the same.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: CancelFundInput, required: true, description: 'Which, and why.' }) },
    resolve: async (_root, { input }, context) => {
      const fundId = rowId('Fund', input.fund);
      await cancelFund(servicesOf(context), staffActor(context), { fundId, reason: input.reason });
      return { fundId };
    },
  }),
);
