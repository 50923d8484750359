import type { Passkey } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../ids/globalId.ts';

/** Not a node: only its own user sees it, in the list of `viewer`. The key itself is told to nobody. */
export const PasskeyType = builder.objectRef<Passkey>('Passkey').implement({
  description: 'A device that signs the viewer in without a password.',
  fields: (t) => ({
    id: t.id({
      description: 'Names it in `removePasskey`.',
      resolve: ({ id }) => encodeGlobalId('Passkey', id),
    }),
    name: t.exposeString('name', { nullable: true, description: 'What its user calls it.' }),
    createdAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was added.',
      resolve: ({ createdAt }) => createdAt,
    }),
    lastUsedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When somebody last signed in with it; null when nobody has.',
      resolve: ({ lastUsedAt }) => lastUsedAt,
    }),
    isSynced: t.exposeBoolean('backedUp', {
      description: "Whether the device's maker keeps a copy, so that it also works on other devices.",
    }),
  }),
});
