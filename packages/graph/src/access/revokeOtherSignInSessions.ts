import { revokeOtherSignInSessions } from '@linli/core/access/signInSessions';
import { Forbidden } from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';

const Payload = builder.objectRef<{ revoked: number }>('RevokeOtherSignInSessionsPayload').implement({
  description: 'What `revokeOtherSignInSessions` gives when it worked.',
  fields: (t) => ({ revoked: t.exposeInt('revoked', { description: 'How many were ended.' }) }),
});

builder.mutationField('revokeOtherSignInSessions', (t) =>
  t.field({
    type: Payload,
    description: 'Signs the viewer out everywhere but in the browser that asks.',
    // Also after the last role ended: a session is one's own.
    authScopes: { person: true },
    errors: { types: [Forbidden] },
    resolve: async (_root, _args, context) => {
      const { actor, signedIn } = context;
      if (!signedIn) throw new Forbidden('revokeSignInSession');
      const { userId, sessionId } = signedIn;
      return {
        revoked: await revokeOtherSignInSessions(servicesOf(context), actor, {
          userId,
          keepSessionId: sessionId,
        }),
      };
    },
  }),
);
