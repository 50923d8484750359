import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { checkIn } from '@linli/core/postings/attendance/checkIn';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { PointInput } from '../scalars/point.ts';
import { postingPayload } from './payload.ts';

const CheckInInput = builder.inputType('CheckInInput', {
  description: 'A secretary is in the community.',
  fields: (t) => ({
    posting: t.id({ required: true, description: 'The own posting.' }),
    point: t.field({
      type: PointInput,
      required: true,
      description: 'Where the device is, WGS-84. It is compared with the outline and kept nowhere.',
    }),
    deviceTime: t.field({
      type: 'DateTime',
      required: true,
      description: "What the device's clock says: one that is far off is refused.",
    }),
  }),
});

builder.mutationField('checkIn', (t) =>
  t.field({
    type: postingPayload('checkIn'),
    description:
      'Checks in for today (m39): for the secretary in office, in the community or as near as the settings allow. A second one of a day changes nothing.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: CheckInInput, required: true, description: 'Where, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const postingId = rowId('Posting', input.posting);
      const { lng, lat } = input.point;
      await checkIn(servicesOf(context), staffActor(context), {
        postingId,
        point: { longitude: lng, latitude: lat },
        deviceTime: input.deviceTime,
      });
      return { postingId };
    },
  }),
);
