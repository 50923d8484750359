import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { PersonType } from './person.ts';

/** Not a node: it is read with the person whom it invites. */
export const InvitationType = builder.prismaObject('Invitation', {
  description: 'An invitation whose person has not signed in since.',
  authScopes: { staff: true },
  fields: (t) => ({
    sentAt: t.expose('sentAt', { type: 'DateTime', description: 'When the last mail was sent.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when its link works.' }),
    isExpired: t.boolean({
      description: 'Whether that is over: then only `resendInvitation` helps.',
      select: { expiresAt: true },
      resolve: ({ expiresAt }, _args, context) => expiresAt <= servicesOf(context).clock.now(),
    }),
    invitedBy: t.relation('invitedBy', { type: PersonType, description: 'Who sent it.' }),
  }),
});
