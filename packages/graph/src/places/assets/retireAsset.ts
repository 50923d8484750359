import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { retireAsset } from '@linli/core/places/assets/retire';
import { staffActor } from '../../appeals/staffActor.ts';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { rowId } from '../../ids/globalId.ts';
import { assetPayload } from './assetInput.ts';

const RetireAssetInput = builder.inputType('RetireAssetInput', {
  description: 'Which part is gone.',
  fields: (t) => ({
    asset: t.id({ required: true, description: 'The part.' }),
  }),
});

builder.mutationField('retireAsset', (t) =>
  t.field({
    type: assetPayload('retireAsset'),
    description: 'The part is gone: no appeal is put down to it any more; its history and its appeals stay.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: RetireAssetInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { tenantId } = staffActor(context);
      const asset = await retireAsset(servicesOf(context), context.actor, {
        tenantId,
        assetId: rowId('Asset', input.asset),
      });
      return { assetId: asset.id };
    },
  }),
);
