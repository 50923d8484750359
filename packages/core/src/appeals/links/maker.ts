import type { Actor } from '../../actor.ts';

/** Who made a link: duplicates made by staff, by the system and by integrations are counted apart. */
export function makerOf(actor: Actor) {
  switch (actor.kind) {
    case 'staff':
      return { madeBy: 'STAFF', madeById: actor.personId } as const;
    case 'integration':
      return { madeBy: 'INTEGRATION', madeById: null } as const;
    case 'system':
      return { madeBy: 'SYSTEM', madeById: null } as const;
    default:
      return { madeBy: 'PARTICIPANT', madeById: null } as const;
  }
}
