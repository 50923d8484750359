import { createIntegrationToken } from '@linli/core/access/integrations/create';
import { Forbidden, InvalidInput } from '@linli/core/errors/errors';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { rowId } from '../../ids/globalId.ts';
import { IntegrationScopeEnum } from './enums.ts';
import { shownTokenPayload } from './shownToken.ts';

const CreateIntegrationTokenInput = builder.inputType('CreateIntegrationTokenInput', {
  description: 'A new integration token.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one makes no second token.',
    }),
    name: t.string({ required: true, description: 'What it is for; at most 80 characters.' }),
    scopes: t.field({ type: [IntegrationScopeEnum], required: true, description: 'What it may do.' }),
    places: t.idList({
      required: true,
      description: 'Where: at these places and everything under them. The viewer must administer each.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      required: true,
      description: 'Until when it works: 366 days from now at most.',
    }),
  }),
});

const Payload = shownTokenPayload(
  'createIntegrationToken',
  'The secret, shown this once: it is kept nowhere. Null when the same clientId made the token before; whose first answer was lost rotates it.',
);

builder.mutationField('createIntegrationToken', (t) =>
  t.field({
    type: Payload,
    description: 'Makes a token for another system; for administrators of all of its places.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, Forbidden] },
    args: {
      input: t.arg({
        type: CreateIntegrationTokenInput,
        required: true,
        description: 'What it may do, and where.',
      }),
    },
    resolve: (_root, { input: { places, ...input } }, context) =>
      createIntegrationToken(servicesOf(context), context.actor, {
        ...input,
        placeIds: places.map((place) => rowId('Place', place)),
      }),
  }),
);
