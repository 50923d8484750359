import type { Place, Prisma } from '@linli/database/generated/prisma/client';
import type { AppealKind, Channel, Initiative, PointSource } from '@linli/database/generated/prisma/enums';
import { placeFacts } from '../../access/facts.ts';
import { assertMay } from '../../access/permissions.ts';
import type { IntegrationActor, SiteActor, StaffActor } from '../../actor.ts';
import type { EffectiveCategory } from '../../categories/offered.ts';
import { type FieldFault, Forbidden } from '../../errors/errors.ts';
import { photoFaults } from '../../photos/attach.ts';
import type { Change } from '../../write.ts';
import type { Contact } from '../contacts/contact.ts';
import { checkAbout, checkOccurredAt } from './checkClaims.ts';
import { checkGivenContact } from './checkContact.ts';
import { checkInherited } from './checkInherited.ts';
import { checkTopic } from './checkTopic.ts';
import { checkWords } from './checkWords.ts';
import type { SubmitInput } from './input.ts';
import { checkOnTheSpot } from './onTheSpot.ts';
import { placeAppeal } from './placing.ts';

/** A submission that passed every check. */
export interface Submission {
  readonly tenantId: string;
  readonly siteId: string | null;
  readonly kind: AppealKind;
  readonly channel: Channel;
  readonly initiative: Initiative;
  readonly category: EffectiveCategory | null;
  readonly place: Place | null;
  /** The place and everything above it. */
  readonly placesUp: readonly string[];
  readonly point: { readonly lng: number; readonly lat: number } | null;
  readonly pointSource: PointSource | null;
  readonly aboutUnitId: string | null;
  readonly occurredAt: Date | null;
  readonly content: { title: string; text: string; address: string | null; answers: Prisma.InputJsonObject };
  readonly photoIds: readonly string[];
  readonly contact: Contact | null;
  readonly consentVersion: string | null;
  readonly locale: string;
  readonly held: boolean;
  /** When it came in, where another house took it in before; left out, now. */
  readonly receivedAt?: Date;
  readonly inherited: { readonly inheritedSince: Date | null; readonly inheritedOrigin: string | null };
}

const notInherited = { inheritedSince: null, inheritedOrigin: null };

type Checked = { submission: Submission; faults: [] } | { submission: null; faults: FieldFault[] };

/** Checks everything that was sent and names all faults at once. */
export async function checkSubmission(change: Change, input: SubmitInput): Promise<Checked> {
  const { tx, now } = change;
  const actor = filer(change);
  const { tenantId } = actor;
  const site =
    actor.kind === 'site' ? await tx.site.findUniqueOrThrow({ where: { id: actor.siteId } }) : null;
  const words = checkWords(input);
  // Who names no place on an estate's own site is taken to speak of that estate.
  const placeId = input.placeId ?? (input.point ? null : site?.placeId);
  const placing = await placeAppeal(change, { tenantId, placeId, point: input.point });
  const placesUp = placing.place ? (await placeFacts(tx, tenantId, placing.place.id)).placeIds : [];
  if (actor.kind !== 'site') {
    assertMay(actor, 'fileAppeal', {
      tenantId,
      placeIds: placesUp.length > 0 ? placesUp : ownPlaces(actor),
    });
  }
  const photoIds = input.photoIds ?? [];
  const topic = await checkTopic(tx, site, input, tenantId, now);
  const contact = checkGivenContact(input, site);
  // What residents claim to be old is in their text.
  const { inherited, faults: inheritedFaults } = checkInherited(
    site ? { ...input, ...notInherited } : input,
    now,
  );
  const faults: FieldFault[] = [
    ...words.faults,
    ...topic.faults,
    ...placing.faults,
    ...(await checkAbout(tx, input, tenantId, now)),
    ...(await checkOccurredAt(tx, input, placing.place, now)),
    ...(await photoFaults(change, { tenantId, photoIds, use: 'REPORT' })),
    ...contact.faults,
    ...inheritedFaults,
    ...(await checkOnTheSpot(change, input, placesUp)),
  ];
  if (faults.length > 0) return { submission: null, faults };
  return {
    faults: [],
    submission: {
      tenantId,
      siteId: site?.id ?? null,
      kind: input.kind,
      channel: site ? 'WIDGET' : (input.channel ?? (actor.kind === 'staff' ? 'WALK_IN' : 'API')),
      initiative: site ? 'REACTIVE' : (input.initiative ?? 'REACTIVE'),
      category: topic.category,
      place: placing.place,
      placesUp,
      point: input.point ?? null,
      pointSource: input.point ? (input.pointSource ?? 'MAP') : null,
      aboutUnitId: input.aboutUnitId ?? null,
      occurredAt: input.occurredAt ?? null,
      content: { ...words.content, answers: topic.answers },
      photoIds,
      contact: contact.contact,
      consentVersion: input.contact?.consentVersion ?? null,
      locale: input.locale?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN',
      held: input.held ?? false,
      inherited,
    },
  };
}

function filer({ actor }: Change): SiteActor | StaffActor | IntegrationActor {
  if (actor.kind === 'site' || actor.kind === 'staff' || actor.kind === 'integration') return actor;
  throw new Forbidden('fileAppeal');
}

/** Without a place the permission is asked for where the person serves, or the token counts. */
function ownPlaces(actor: StaffActor | IntegrationActor): readonly string[] {
  if (actor.kind === 'integration') return actor.placeIds;
  return actor.grants.map((grant) => grant.placeId).filter((placeId) => placeId !== null);
}
