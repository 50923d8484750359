import type { Contact } from '@linli/core/appeals/contacts/contact';
import { unmaskContact } from '@linli/core/appeals/contacts/unmask';
import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { staffActor } from './staffActor.ts';

const input = builder.inputType('UnmaskContactInput', {
  description: "Shows a resident's contact in clear.",
  fields: (t) => ({
    participant: t.id({ required: true, description: 'Whose contact.' }),
    reason: t.string({ required: true, description: 'Why; colleagues and the resident read it.' }),
  }),
});

const OpenContact = builder.objectRef<Contact>('OpenContact').implement({
  description: 'A contact in clear. Asking for it has been written down.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: 'Name.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Phone, in E.164.' }),
    email: t.exposeString('email', { nullable: true, description: 'E-mail address.' }),
  }),
});

const payload = builder.objectRef<{ contact: Contact }>('UnmaskContactPayload').implement({
  description: 'What `unmaskContact` gives when it worked.',
  fields: (t) => ({
    contact: t.expose('contact', { type: OpenContact, description: 'The contact.' }),
  }),
});

builder.mutationField('unmaskContact', (t) =>
  t.field({
    type: payload,
    description:
      "Shows a resident's contact in clear, with a reason; the resident can read who looked and why.",
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: input, required: true, description: 'Whose and why.' }) },
    resolve: async (_root, { input: { participant, reason } }, context) => ({
      contact: await unmaskContact(servicesOf(context), staffActor(context), {
        participantId: rowId('Participant', participant),
        reason,
      }),
    }),
  }),
);
