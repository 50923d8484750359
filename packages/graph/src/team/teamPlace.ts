import type { TeamPlace } from '@linli/core/team/places';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { LocalizedTextType } from '../scalars/localizedText.ts';

export const TeamPlaceType = builder.objectRef<TeamPlace>('TeamPlace').implement({
  description: 'A community, or one of its grids with the buildings that lie in it.',
  fields: (t) => ({
    id: t.id({ description: 'Id of the place.', resolve: ({ id }) => encodeGlobalId('Place', id) }),
    name: t.field({ type: LocalizedTextType, description: 'Name.', resolve: ({ name }) => name }),
    buildings: t.field({
      type: [LocalizedTextType],
      description: 'Names of the buildings that lie in the grid, in their order; none for a community.',
      resolve: ({ buildings }) => buildings,
    }),
  }),
});
