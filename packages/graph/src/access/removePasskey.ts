import { removePasskey } from '@linli/core/access/removePasskey';
import { Forbidden, NotFound } from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';

const RemovePasskeyInput = builder.inputType('RemovePasskeyInput', {
  description: "Takes one of the viewer's own passkeys out of use.",
  fields: (t) => ({ id: t.id({ required: true, description: 'Which one.' }) }),
});

const Payload = builder.objectRef<{ id: string }>('RemovePasskeyPayload').implement({
  description: 'What `removePasskey` gives when it worked.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'The passkey that is no more.' }) }),
});

builder.mutationField('removePasskey', (t) =>
  t.field({
    type: Payload,
    description:
      "Takes a passkey out of use and ends the viewer's other sessions; another person's is answered as an unknown one.",
    // Also after the last role ended: a passkey is one's own.
    authScopes: { person: true },
    errors: { types: [NotFound, Forbidden] },
    args: {
      input: t.arg({ type: RemovePasskeyInput, required: true, description: 'Which passkey.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { actor, signedIn } = context;
      if (!signedIn) throw new Forbidden('removePasskey');
      await removePasskey(servicesOf(context), actor, {
        userId: signedIn.userId,
        keepSessionId: signedIn.sessionId,
        passkeyId: rowId('Passkey', input.id),
      });
      return { id: input.id };
    },
  }),
);
