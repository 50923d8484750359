import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { reviseAsset } from '@linli/core/places/assets/revise';
import { staffActor } from '../../appeals/staffActor.ts';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { rowId } from '../../ids/globalId.ts';
import { AssetContentInput, assetPayload, contentOf } from './assetInput.ts';

const ReviseAssetInput = builder.inputType('ReviseAssetInput', {
  description: 'What the register says of a part from now or from a later moment on.',
  fields: (t) => ({
    asset: t.id({ required: true, description: 'The part.' }),
    from: t.field({ type: 'DateTime', description: 'From when it holds; now if left out, never the past.' }),
    content: t.field({ type: AssetContentInput, required: true, description: 'What it says.' }),
  }),
});

builder.mutationField('reviseAsset', (t) =>
  t.field({
    type: assetPayload('reviseAsset'),
    description: 'Says something else of a part from a moment on; what was said before stays to be read.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: ReviseAssetInput, required: true, description: 'Which, and what.' }) },
    resolve: async (_root, { input }, context) => {
      const { tenantId } = staffActor(context);
      const asset = await reviseAsset(servicesOf(context), context.actor, {
        tenantId,
        assetId: rowId('Asset', input.asset),
        ...(input.from && { from: input.from }),
        content: contentOf(input.content),
      });
      return { assetId: asset.id };
    },
  }),
);
