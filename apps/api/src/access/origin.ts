import type { Services } from '@linli/core/services';
import { originOf } from '../http/originOf.ts';

/** Whether a page of this origin is one of our own. */
export function ownOrigin(services: Pick<Services, 'publicUrl'>, origin: string): boolean {
  return origin === originOf(services.publicUrl);
}
