import { createWorld, type World } from '@linli/testkit/msw/world';
import { otherTenants } from './otherTenants.ts';

export interface Reader {
  locale?: 'zh-CN' | 'en';
  phone?: boolean;
  dark?: boolean;
  signedIn?: boolean;
  /** In how many offices besides the neighbourhood's the reader works. */
  moreOffices?: number;
  /** The reader serves four grids instead of the street. */
  grids?: boolean;
  width?: number;
  /** The reader administers the place, and reads no appeal. */
  administers?: boolean;
  /** The reader sends secretaries out in the district. */
  organizes?: boolean;
  /** The reader is the secretary of the first community. */
  isPosted?: boolean;
  /** The settlement period has just begun. */
  nobodyAsked?: boolean;
}

/** A neighbourhood of the reader's own. */
export function worldFor({
  signedIn = true,
  moreOffices = 0,
  grids = false,
  administers = false,
  nobodyAsked = false,
  organizes = false,
  isPosted = false,
}: Reader): World {
  const world = createWorld();
  world.tenants.push(...otherTenants(moreOffices));
  if (grids) world.serves = world.grids.slice(0, 4);
  return Object.assign(world, { signedIn, administers, nobodyAsked, organizes, isPosted });
}
