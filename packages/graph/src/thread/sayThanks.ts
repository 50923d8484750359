import { sayThanks } from '@linli/core/thread/recordPraise';
import { participantMutation, receiptFields } from '../appeals/participantMutation.ts';
import { builder } from '../builder.ts';

const input = builder.inputType('SayThanksInput', {
  description: 'Says thanks.',
  fields: (t) => ({
    ...receiptFields(t),
    text: t.string({ description: 'Words for the people who handled it; read by staff.' }),
  }),
});

participantMutation('sayThanks', {
  description: 'The resident says thanks, once, when there is an outcome.',
  input,
  take: (services, actor, { text }) => sayThanks(services, actor, { text }),
});
