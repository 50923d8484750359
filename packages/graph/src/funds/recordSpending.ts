import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { recordSpending } from '@linli/core/postings/funds/recordSpending';
import { reverseSpending } from '@linli/core/postings/funds/reverseSpending';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { spendingPayload } from './payload.ts';

const RecordSpendingInput = builder.inputType('RecordSpendingInput', {
  description: 'What was paid out of a fund.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one pays nothing twice.',
    }),
    fund: t.id({ required: true, description: 'Out of which fund.' }),
    amount: t.field({
      type: 'Decimal',
      required: true,
      description: 'Yuan, more than 0 and no more than the fund has left.',
    }),
    spentOn: t.field({
      type: 'Date',
      required: true,
      description: 'On which day: not before the grant, today or earlier.',
    }),
    purpose: t.string({ required: true, description: 'What for, 100 characters at most.' }),
    payee: t.string({
      required: true,
      description: 'Whom it was paid to, a unit or a shop; 100 characters at most.',
    }),
    receiptNumber: t.string({ description: 'Number of the invoice or receipt, 60 characters at most.' }),
  }),
});

builder.mutationField('recordSpending', (t) =>
  t.field({
    type: spendingPayload('recordSpending'),
    description:
      'Enters what was paid out of a fund (m41): for the secretary or the successor, and for district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: RecordSpendingInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const { fund, spentOn, ...rest } = input;
      const spending = await recordSpending(servicesOf(context), staffActor(context), {
        ...rest,
        fundId: rowId('Fund', fund),
        spentOn: plainDay(spentOn),
      });
      return { spendingId: spending.id };
    },
  }),
);

const ReverseSpendingInput = builder.inputType('ReverseSpendingInput', {
  description: 'Which spending was entered wrongly, and why.',
  fields: (t) => ({
    spending: t.id({ required: true, description: 'The spending.' }),
    reason: t.string({ required: true, description: 'Why, 200 characters at most.' }),
  }),
});

builder.mutationField('reverseSpending', (t) =>
  t.field({
    type: spendingPayload('reverseSpending'),
    description:
      'Reverses a spending that was entered wrongly: it stays with the reason, and its sum is left again. For the same.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: ReverseSpendingInput, required: true, description: 'Which, and why.' }) },
    resolve: async (_root, { input }, context) => {
      const spendingId = rowId('Spending', input.spending);
      await reverseSpending(servicesOf(context), staffActor(context), { spendingId, reason: input.reason });
      return { spendingId };
    },
  }),
);
