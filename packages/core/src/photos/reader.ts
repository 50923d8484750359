import type { Photo } from '@linli/database/generated/prisma/client';
import { staffActors } from '../access/actor.ts';
import type { Actor } from '../actor.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { publishedAppeals } from '../publications/published.ts';
import type { Services } from '../services.ts';
import type { PhotoAudience, PhotoReader } from './url.ts';

/** As whom an actor reads photos; null for callers who read only what is published. */
export function photoReaderOf(actor: Actor): PhotoReader | null {
  switch (actor.kind) {
    case 'staff':
      return `staff:${actor.personId}`;
    case 'integration':
      return `integration:${actor.tokenId}`;
    case 'participant':
      return `participant:${actor.participantId}`;
    default:
      return null;
  }
}

/** Whether whom an address was given to may see the photo now. */
export async function maySeePhoto(
  services: Services,
  { appealId, publishedAt }: Photo,
  audience: PhotoAudience,
): Promise<boolean> {
  if (appealId === null) return false;
  const { database } = services;
  const published = { id: appealId, ...publishedAppeals };
  if (publishedAt !== null && (await database.appeal.count({ where: published })) > 0) return true;
  const reader = await actorBehind(services, audience);
  if (reader === null) return false;
  const where = { AND: [{ id: appealId }, visibleAppeals(reader)] };
  return (await database.appeal.count({ where })) > 0;
}

/** Whom the address names, with what runs now: a role, a token, a receipt. */
async function actorBehind(services: Services, audience: PhotoAudience): Promise<Actor | null> {
  const [kind, id = ''] = audience.split(':');
  const { database, clock } = services;
  if (kind === 'staff') return (await staffActors(services, { id }))[0] ?? null;
  if (kind === 'participant') {
    const participant = await database.participant.findFirst({ where: { id, secretHash: { not: null } } });
    if (participant === null) return null;
    const { tenantId, appealId } = participant;
    return { kind: 'participant', tenantId, participantId: id, appealId };
  }
  if (kind !== 'integration') return null;
  const running = { revokedAt: null, secrets: { some: { expiresAt: { gt: clock.now() } } } };
  const token = await database.integrationToken.findFirst({
    where: { id, ...running },
    include: { places: { select: { placeId: true } } },
  });
  if (token === null) return null;
  const placeIds = token.places.map(({ placeId }) => placeId);
  return { kind: 'integration', tenantId: token.tenantId, tokenId: id, scopes: token.scopes, placeIds };
}
