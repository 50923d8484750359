import type { PlaceNodeFragment } from '@linli/client/generated/graphql';
import type { Shape } from '../map/projection.ts';

export function shapeOf(place: Pick<PlaceNodeFragment, 'id' | 'name' | 'outline'>): Shape {
  return { id: place.id, name: place.name.text, outline: place.outline };
}
