import { revokeIntegrationToken } from '@linli/core/access/integrations/revoke';
import { Forbidden, NotFound } from '@linli/core/errors/errors';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { rowId } from '../../ids/globalId.ts';
import { IntegrationTokenType } from './integrationToken.ts';

const RevokeIntegrationTokenInput = builder.inputType('RevokeIntegrationTokenInput', {
  description: 'Ends a token for good.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Which token.' }) }),
});

const Payload = builder.objectRef<{ tokenId: string }>('RevokeIntegrationTokenPayload').implement({
  description: 'What `revokeIntegrationToken` gives when it worked.',
  fields: (t) => ({
    integrationToken: t.prismaField({
      type: IntegrationTokenType,
      description: 'The token, which opens nothing any more.',
      resolve: (query, { tokenId }, _args, context) =>
        servicesOf(context).database.integrationToken.findUniqueOrThrow({ ...query, where: { id: tokenId } }),
    }),
  }),
});

builder.mutationField('revokeIntegrationToken', (t) =>
  t.field({
    type: Payload,
    description: 'Ends a token with all its secrets at once; what it has open is shut.',
    authScopes: { staff: true },
    errors: { types: [NotFound, Forbidden] },
    args: {
      input: t.arg({ type: RevokeIntegrationTokenInput, required: true, description: 'Which token.' }),
    },
    resolve: async (_root, { input }, context) => {
      const tokenId = rowId('IntegrationToken', input.id);
      await revokeIntegrationToken(servicesOf(context), context.actor, { tokenId });
      return { tokenId };
    },
  }),
);
