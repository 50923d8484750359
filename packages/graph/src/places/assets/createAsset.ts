import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { createAsset } from '@linli/core/places/assets/create';
import { staffActor } from '../../appeals/staffActor.ts';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { rowId } from '../../ids/globalId.ts';
import { AssetContentInput, assetPayload, contentOf } from './assetInput.ts';
import { AssetKindEnum } from './enums.ts';

const CreateAssetInput = builder.inputType('CreateAssetInput', {
  description: 'A part that is entered in the register.',
  fields: (t) => ({
    place: t.id({ required: true, description: 'Of which place it is a part.' }),
    kind: t.field({ type: AssetKindEnum, required: true, description: 'What it is; it stays so.' }),
    content: t.field({ type: AssetContentInput, required: true, description: 'What the register says.' }),
  }),
});

builder.mutationField('createAsset', (t) =>
  t.field({
    type: assetPayload('createAsset'),
    description: 'Enters a part of a place in the register, for who administers the place.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: CreateAssetInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { tenantId } = staffActor(context);
      const asset = await createAsset(servicesOf(context), context.actor, {
        tenantId,
        placeId: rowId('Place', input.place),
        kind: input.kind,
        content: contentOf(input.content),
      });
      return { assetId: asset.id };
    },
  }),
);
