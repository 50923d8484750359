import type { Prisma } from '@linli/database/generated/prisma/client';
import type { AppealKind, Channel, Initiative, PointSource } from '@linli/database/generated/prisma/enums';
import { assertMay } from '../../access/permissions.ts';
import type { IntegrationActor, SiteActor, StaffActor } from '../../actor.ts';
import type { ConfigurationValues } from '../../configuration/shape.ts';
import { type FieldFault, Forbidden } from '../../errors/errors.ts';
import type { PlainChange } from '../../write.ts';
import type { Contact } from '../contacts/contact.ts';
import { aboutFaults, occurredAtFaults } from './checkClaims.ts';
import { checkGivenContact } from './checkContact.ts';
import { checkInherited } from './checkInherited.ts';
import { checkTopic } from './checkTopic.ts';
import { checkWords } from './checkWords.ts';
import { type FiledCategory, groundsOf } from './grounds.ts';
import type { SubmitInput } from './input.ts';
import { type FiledPlace, placeAppeal } from './placing.ts';

/** A submission that passed every check. */
export interface Submission {
  readonly tenantId: string;
  readonly siteId: string | null;
  readonly kind: AppealKind;
  readonly channel: Channel;
  readonly initiative: Initiative;
  readonly category: FiledCategory | null;
  readonly place: FiledPlace | null;
  /** The place and everything above it. */
  readonly placesUp: readonly string[];
  /** The settings in force there, and the zone in which deadlines are computed. */
  readonly settings: ConfigurationValues;
  readonly timeZone: string;
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

/** Faults that are found by others, who are told where it is filed. */
export type OtherFaults = (placesUp: readonly string[]) => Promise<readonly FieldFault[]>;

type Checked = { submission: Submission; faults: [] } | { submission: null; faults: FieldFault[] };

/**
 * Checks everything that was sent and names all faults at once.
 */
export async function checkSubmission(
  change: PlainChange,
  input: SubmitInput,
  others: OtherFaults = async () => [],
): Promise<Checked> {
  const { tx, now } = change;
  const actor = filer(change);
  const { tenantId } = actor;
  const grounds = await groundsOf(tx, actor, input, now);
  const { site, timeZone } = grounds;
  const words = checkWords(input);
  const { place, placesUp, settings, ...placing } = await placeAppeal(change, {
    tenantId,
    placeId: grounds.placeId,
    chosen: grounds.place,
    point: input.point,
  });
  if (actor.kind !== 'site') {
    assertMay(actor, 'fileAppeal', {
      tenantId,
      placeIds: placesUp.length > 0 ? placesUp : ownPlaces(actor),
    });
  }
  const topic = checkTopic(grounds, input, now);
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
    ...aboutFaults(grounds, input),
    ...occurredAtFaults(settings, input, now),
    ...(await others(placesUp)),
    ...contact.faults,
    ...inheritedFaults,
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
      category: grounds.category,
      place,
      placesUp,
      settings,
      timeZone,
      point: input.point ?? null,
      pointSource: input.point ? (input.pointSource ?? 'MAP') : null,
      aboutUnitId: input.aboutUnitId ?? null,
      occurredAt: input.occurredAt ?? null,
      content: { ...words.content, answers: topic.answers },
      photoIds: input.photoIds ?? [],
      contact: contact.contact,
      consentVersion: input.contact?.consentVersion ?? null,
      locale: input.locale?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN',
      held: input.held ?? false,
      inherited,
    },
  };
}

function filer({ actor }: PlainChange): SiteActor | StaffActor | IntegrationActor {
  if (actor.kind === 'site' || actor.kind === 'staff' || actor.kind === 'integration') return actor;
  throw new Forbidden('fileAppeal');
}

/** Without a place the permission is asked for where the person serves, or the token counts. */
function ownPlaces(actor: StaffActor | IntegrationActor): readonly string[] {
  if (actor.kind === 'integration') return actor.placeIds;
  return actor.grants.map((grant) => grant.placeId).filter((placeId) => placeId !== null);
}
