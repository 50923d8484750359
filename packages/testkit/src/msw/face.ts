import { appealFace, type MockAppeal } from './appeal.ts';
import { linksFace } from './linksFace.ts';
import { threadFace } from './threadFace.ts';
import type { World } from './world.ts';

/** An appeal with everything that belongs to it, as the API tells it. */
export function face(appeal: MockAppeal, world: World): Record<string, unknown> {
  const units = () => [world.committee, world.office, world.property, world.heating];
  return {
    ...appealFace(appeal, units),
    ...linksFace(appeal, world, (other) => face(other, world)),
    ...threadFace(appeal),
  };
}
