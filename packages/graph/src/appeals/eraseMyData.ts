import { eraseMyData } from '@linli/core/appeals/erasure/erase';
import { builder } from '../builder.ts';
import { participantMutation, receiptFields } from './participantMutation.ts';

const input = builder.inputType('EraseMyDataInput', {
  description: 'Erases what the caller gave.',
  fields: (t) => receiptFields(t),
});

participantMutation('eraseMyData', {
  description:
    "Erases the caller's contact, words, point and photos, and ends the caller's part. That something was filed and what was done about it stays, without words.",
  input,
  take: (services, actor) => eraseMyData(services, actor),
});
