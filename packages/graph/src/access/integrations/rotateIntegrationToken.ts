import { rotateIntegrationToken } from '@linli/core/access/integrations/rotate';
import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { rowId } from '../../ids/globalId.ts';
import { shownTokenPayload } from './shownToken.ts';

const RotateIntegrationTokenInput = builder.inputType('RotateIntegrationTokenInput', {
  description: 'Replaces the secret of a token.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which token.' }),
    expiresAt: t.field({
      type: 'DateTime',
      required: true,
      description: 'Until when the new secret works: 366 days from now at most.',
    }),
    overlapHours: t.int({
      defaultValue: 24,
      description: 'How long the old one still works: 0 to 168 hours, and never longer than it would have.',
    }),
  }),
});

const Payload = shownTokenPayload(
  'rotateIntegrationToken',
  'The new secret, shown this once: it is kept nowhere.',
);

builder.mutationField('rotateIntegrationToken', (t) =>
  t.field({
    type: Payload,
    description:
      'Gives a token a new secret; the old one works on for the overlap. What it did remains its own.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: {
      input: t.arg({
        type: RotateIntegrationTokenInput,
        required: true,
        description: 'Which, and for how long.',
      }),
    },
    resolve: (_root, { input: { id, expiresAt, overlapHours } }, context) =>
      rotateIntegrationToken(servicesOf(context), context.actor, {
        tokenId: rowId('IntegrationToken', id),
        expiresAt,
        overlapHours: overlapHours ?? 24,
      }),
  }),
);
