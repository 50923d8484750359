import type { RateScope } from '@linli/core/followup/rates/scope';
import { type Comparison, mostNeighbours, type Neighbour } from '@linli/core/postings/effect/comparison';
import { builder } from '../builder.ts';
import { PlaceType } from '../places/place.ts';
import { CoverageMeasureEnum } from '../postings/enums.ts';
import { ratesFields, volumeFields, windowRows } from './fields.ts';

interface ScopedNeighbour extends Neighbour {
  readonly scope: RateScope;
}

const NeighbourType = builder.objectRef<ScopedNeighbour>('EffectNeighbour').implement({
  description: 'A community that stood about as badly before, and had no secretary.',
  fields: (t) => ({
    place: t.field({ type: PlaceType, description: 'The community.', resolve: ({ place }) => place }),
    rank: t.exposeInt('rank', { description: 'Where it stood before; 1 is the worst.' }),
    ...ratesFields(t),
    ...volumeFields(t),
    ...windowRows(t),
  }),
});

export interface ScopedComparison extends Comparison {
  readonly scope: RateScope;
}

export const ComparisonType = builder.objectRef<ScopedComparison>('EffectComparison').implement({
  description: `What became of communities of similar rank without a posting, in the same windows. The rule: the ${mostNeighbours} whose rank before is nearest, by the measure of the batch's rule (by appeals received where nobody was asked), among the communities under the batch's place to which nobody was posted in either window. **No proof of cause**: batches pick the worst, and the worst come nearer to the middle by themselves (regression to the mean).`,
  fields: (t) => ({
    measure: t.expose('measure', { type: CoverageMeasureEnum, description: 'By what they were ranked.' }),
    rank: t.exposeInt('rank', {
      description: "Where the posting's own community stood before; 1 is the worst. Equal ones share a rank.",
    }),
    of: t.exposeInt('of', { description: 'Of so many that were ranked.' }),
    size: t.exposeInt('size', { description: 'Of so many communities the figures are the sum.' }),
    ...ratesFields(t),
    ...volumeFields(t),
    communities: t.field({
      type: [NeighbourType],
      description: 'Those of them whose rates the viewer reads, the nearest first.',
      complexity: { field: 5, multiplier: mostNeighbours },
      resolve: ({ communities, scope }) =>
        communities.map((neighbour) => ({ ...neighbour, scope: { ...scope, place: neighbour.place } })),
    }),
  }),
});
