import { Forbidden, NotFound } from '@linli/core/errors/errors';
import { withdrawResourceNeed } from '@linli/core/postings/resources/withdrawNeed';
import { withdrawResourceOffer } from '@linli/core/postings/resources/withdrawOffer';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { needPayload, offerPayload } from './payload.ts';

const WithdrawResourceOfferInput = builder.inputType('WithdrawResourceOfferInput', {
  description: 'Which offer stands no longer.',
  fields: (t) => ({ offer: t.id({ required: true, description: 'The offer.' }) }),
});

builder.mutationField('withdrawResourceOffer', (t) =>
  t.field({
    type: offerPayload('withdrawResourceOffer'),
    description:
      'Withdraws an offer; what came of it stays. For the secretary or the successor, and for district organizers.',
    authScopes: { staff: true },
    errors: { types: [NotFound, Forbidden] },
    args: { input: t.arg({ type: WithdrawResourceOfferInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const offerId = rowId('ResourceOffer', input.offer);
      await withdrawResourceOffer(servicesOf(context), staffActor(context), { offerId });
      return { offerId };
    },
  }),
);

const WithdrawResourceNeedInput = builder.inputType('WithdrawResourceNeedInput', {
  description: 'Which need is there no longer.',
  fields: (t) => ({ need: t.id({ required: true, description: 'The need.' }) }),
});

builder.mutationField('withdrawResourceNeed', (t) =>
  t.field({
    type: needPayload('withdrawResourceNeed'),
    description:
      'Withdraws a need; what came of it stays. For the secretaries posted there, and for district organizers.',
    authScopes: { staff: true },
    errors: { types: [NotFound, Forbidden] },
    args: { input: t.arg({ type: WithdrawResourceNeedInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const needId = rowId('ResourceNeed', input.need);
      await withdrawResourceNeed(servicesOf(context), staffActor(context), { needId });
      return { needId };
    },
  }),
);
