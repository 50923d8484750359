import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { agreeResourceMatch, declineResourceMatch } from '@linli/core/postings/resources/decide';
import { recordResourceUse } from '@linli/core/postings/resources/recordUse';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { matchPayload } from './payload.ts';

const AgreeResourceMatchInput = builder.inputType('AgreeResourceMatchInput', {
  description: 'Which offer is taken for which need.',
  fields: (t) => ({
    need: t.id({ required: true, description: 'The need.' }),
    offer: t.id({ required: true, description: 'An offer that fits it: see `proposals`.' }),
  }),
});

builder.mutationField('agreeResourceMatch', (t) =>
  t.field({
    type: matchPayload('agreeResourceMatch'),
    description:
      'Takes an offer for a need (m44); again it changes nothing. For the secretaries posted there, and for district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: AgreeResourceMatchInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const match = await agreeResourceMatch(servicesOf(context), staffActor(context), {
        needId: rowId('ResourceNeed', input.need),
        offerId: rowId('ResourceOffer', input.offer),
      });
      return { matchId: match.id };
    },
  }),
);

const DeclineResourceMatchInput = builder.inputType('DeclineResourceMatchInput', {
  description: 'Which offer is not taken for which need, and why.',
  fields: (t) => ({
    need: t.id({ required: true, description: 'The need.' }),
    offer: t.id({ required: true, description: 'An offer that fits it.' }),
    reason: t.string({ required: true, description: 'Why not, 200 characters at most.' }),
  }),
});

builder.mutationField('declineResourceMatch', (t) =>
  t.field({
    type: matchPayload('declineResourceMatch'),
    description:
      'Does not take an offer for a need: it is proposed no more, but can still be agreed. For the same.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: {
      input: t.arg({ type: DeclineResourceMatchInput, required: true, description: 'Which, and why.' }),
    },
    resolve: async (_root, { input }, context) => {
      const match = await declineResourceMatch(servicesOf(context), staffActor(context), {
        needId: rowId('ResourceNeed', input.need),
        offerId: rowId('ResourceOffer', input.offer),
        reason: input.reason,
      });
      return { matchId: match.id };
    },
  }),
);

const RecordResourceUseInput = builder.inputType('RecordResourceUseInput', {
  description: 'When something was used, and what came of it.',
  fields: (t) => ({
    match: t.id({ required: true, description: 'What was agreed.' }),
    usedOn: t.field({
      type: 'Date',
      required: true,
      description: 'On which day: one of the offer, today or earlier.',
    }),
    outcome: t.string({ required: true, description: 'What came of it, 2000 characters at most.' }),
  }),
});

builder.mutationField('recordResourceUse', (t) =>
  t.field({
    type: matchPayload('recordResourceUse'),
    description: 'What was agreed was used: the need is met. For the same.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: RecordResourceUseInput, required: true, description: 'When, and what.' }) },
    resolve: async (_root, { input }, context) => {
      const matchId = rowId('ResourceMatch', input.match);
      await recordResourceUse(servicesOf(context), staffActor(context), {
        matchId,
        usedOn: plainDay(input.usedOn),
        outcome: input.outcome,
      });
      return { matchId };
    },
  }),
);
