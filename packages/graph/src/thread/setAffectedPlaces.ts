import { setAffectedPlaces } from '@linli/core/thread/setAffectedPlaces';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';

const input = builder.inputType('SetAffectedPlacesInput', {
  description: 'Names the buildings that an appeal concerns.',
  fields: (t) => ({
    ...stepFields(t),
    places: t.idList({
      required: true,
      description:
        'Buildings of the community, or for staff of the street in all of it; they take the place of those named before.',
    }),
  }),
});

stepMutation('setAffectedPlaces', {
  description: 'Says which buildings it concerns besides its own place (m55).',
  input,
  take: (services, actor, { id, places, ...rest }) =>
    setAffectedPlaces(services, actor, {
      appealId: rowId('Appeal', id),
      placeIds: places.map((place) => rowId('Place', place)),
      ...rest,
    }),
});
