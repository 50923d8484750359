import { revokeSignInSession } from '@linli/core/access/signInSessions';
import { Forbidden, NotFound } from '@linli/core/errors/errors';
import { revokePortalSession } from '@linli/core/portalClients/end';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { nobody, rowId } from '../ids/globalId.ts';

const RevokeSignInSessionInput = builder.inputType('RevokeSignInSessionInput', {
  description: "Ends one of the viewer's own sessions.",
  fields: (t) => ({ id: t.id({ required: true, description: 'Which one.' }) }),
});

const Payload = builder.objectRef<{ id: string }>('RevokeSignInSessionPayload').implement({
  description: 'What `revokeSignInSession` gives when it worked.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'The session that is no more.' }) }),
});

builder.mutationField('revokeSignInSession', (t) =>
  t.field({
    type: Payload,
    description:
      "Signs the viewer out in one browser; another person's session is answered as an unknown one.",
    // Also after the last role ended: a session is one's own.
    authScopes: { person: true },
    errors: { types: [NotFound, Forbidden] },
    args: {
      input: t.arg({ type: RevokeSignInSessionInput, required: true, description: 'Which session.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { actor, signedIn } = context;
      if (!signedIn) throw new Forbidden('revokeSignInSession');
      const { userId } = signedIn;
      const inPortal = rowId('PortalSession', input.id);
      await (inPortal === nobody
        ? revokeSignInSession(servicesOf(context), actor, {
            userId,
            sessionId: rowId('SignInSession', input.id),
          })
        : revokePortalSession(servicesOf(context), actor, { userId, sessionId: inPortal }));
      return { id: input.id };
    },
  }),
);
