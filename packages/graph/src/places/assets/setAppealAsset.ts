import { setAsset } from '@linli/core/duty/setAsset';
import { stepFields } from '../../appeals/stepInput.ts';
import { stepMutation } from '../../appeals/stepMutation.ts';
import { builder } from '../../builder.ts';
import { rowId } from '../../ids/globalId.ts';

const input = builder.inputType('SetAppealAssetInput', {
  description: 'Names the part that an appeal concerns.',
  fields: (t) => ({
    ...stepFields(t),
    asset: t.id({
      description:
        'A part of its community or of a place above, or for staff of the street of anything in the street; none when it concerns none after all.',
    }),
  }),
});

stepMutation('setAppealAsset', {
  description: 'Says which part of the register it concerns (m6): whose duty it is then stands beside it.',
  input,
  take: (services, actor, { id, asset, ...rest }) =>
    setAsset(services, actor, {
      appealId: rowId('Appeal', id),
      assetId: asset ? rowId('Asset', asset) : null,
      ...rest,
    }),
});
