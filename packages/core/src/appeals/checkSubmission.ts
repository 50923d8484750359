import type { Place, Prisma, Site } from '@linli/database/generated/prisma/client';
import type { AppealKind, Channel, Initiative, PointSource } from '@linli/database/generated/prisma/enums';
import { placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { SiteActor, StaffActor } from '../actor.ts';
import { type Answers, checkAnswers } from '../categories/checkAnswers.ts';
import { type EffectiveCategory, offeredCategory } from '../categories/offered.ts';
import { questionsOf } from '../categories/questions.ts';
import { configurationAt } from '../configuration/at.ts';
import { type FieldFault, Forbidden } from '../errors/errors.ts';
import { photoFaults } from '../photos/attach.ts';
import type { Transaction } from '../services.ts';
import { isConsentVersion } from '../sites/consent.ts';
import type { Change } from '../write.ts';
import { type Contact, checkContact } from './contacts/contact.ts';
import { placeAppeal } from './placing.ts';
import type { SubmitInput } from './submission.ts';
import { addressLimit, cleanWords, shorten, textLimit, titleLimit, wordFaults } from './words.ts';

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
}

type Checked = { submission: Submission; faults: [] } | { submission: null; faults: FieldFault[] };

/** Checks everything that was sent and names all faults at once. */
export async function checkSubmission(change: Change, input: SubmitInput): Promise<Checked> {
  const { tx, now } = change;
  const actor = filer(change);
  const { tenantId } = actor;
  const site =
    actor.kind === 'site' ? await tx.site.findUniqueOrThrow({ where: { id: actor.siteId } }) : null;
  const words = checkWords(input);
  const placing = await placeAppeal(change, { tenantId, placeId: input.placeId, point: input.point });
  const placesUp = placing.place ? (await placeFacts(tx, tenantId, placing.place.id)).placeIds : [];
  if (actor.kind === 'staff') {
    assertMay(actor, 'fileAppeal', {
      tenantId,
      placeIds: placesUp.length > 0 ? placesUp : await ownPlaces(actor),
    });
  }
  const photoIds = input.photoIds ?? [];
  const topic = await checkCategory(tx, site, input, tenantId, now);
  const contact = checkGivenContact(input, site);
  const faults: FieldFault[] = [
    ...words.faults,
    ...topic.faults,
    ...placing.faults,
    ...(await checkAbout(tx, input, tenantId, now)),
    ...(await checkOccurredAt(tx, input, placing.place, now)),
    ...(await photoFaults(change, { tenantId, photoIds, use: 'REPORT' })),
    ...contact.faults,
  ];
  if (faults.length > 0) return { submission: null, faults };
  return {
    faults: [],
    submission: {
      tenantId,
      siteId: site?.id ?? null,
      kind: input.kind,
      channel: site ? 'WIDGET' : (input.channel ?? 'WALK_IN'),
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
    },
  };
}

function filer({ actor }: Change): SiteActor | StaffActor {
  if (actor.kind === 'site' || actor.kind === 'staff') return actor;
  throw new Forbidden('fileAppeal');
}

/** Without a place the permission is asked for where the person serves. */
async function ownPlaces(actor: StaffActor): Promise<string[]> {
  return actor.grants.map((grant) => grant.placeId).filter((placeId) => placeId !== null);
}

function checkWords(input: SubmitInput) {
  const text = cleanWords(input.text);
  const title = cleanWords(input.title ?? '').replaceAll(/\s+/g, ' ');
  const address = cleanWords(input.address ?? '');
  return {
    faults: [
      ...wordFaults(['text'], text, { limit: textLimit, required: true }),
      ...wordFaults(['title'], title, { limit: titleLimit }),
      ...wordFaults(['address'], address, { limit: addressLimit }),
    ],
    content: {
      title: title || shorten(text.replaceAll(/\s+/g, ' '), 30),
      text,
      address: address || null,
    },
  };
}

async function checkCategory(
  tx: Transaction,
  site: Site | null,
  input: SubmitInput,
  tenantId: string,
  at: Date,
) {
  const answers: Record<string, string[]> = {};
  for (const { key, value } of input.answers ?? []) answers[key] = value.map(cleanWords);
  const given: Answers = answers;
  if (!input.categoryId) {
    const faults = checkAnswers([], given);
    return { category: null, answers, faults };
  }
  const category = await offeredCategory(
    tx,
    { tenantId, codes: site?.categoryCodes ?? [], at },
    input.categoryId,
  );
  if (category === null) {
    return { category, answers, faults: [{ path: ['category'], code: 'UNKNOWN' }] satisfies FieldFault[] };
  }
  const faults = checkAnswers(questionsOf(category.version), given, { photoIds: input.photoIds ?? [] });
  return { category, answers, faults };
}

async function checkAbout(
  tx: Transaction,
  input: SubmitInput,
  tenantId: string,
  now: Date,
): Promise<FieldFault[]> {
  if (!input.aboutUnitId) return [];
  const unit = await tx.organization.count({
    where: {
      id: input.aboutUnitId,
      AND: [
        { OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
        { OR: [{ tenantId }, { serves: { some: { tenantId } } }] },
      ],
    },
  });
  return unit > 0 ? [] : [{ path: ['aboutUnit'], code: 'UNKNOWN' }];
}

async function checkOccurredAt(
  tx: Transaction,
  { occurredAt }: SubmitInput,
  place: Place | null,
  now: Date,
): Promise<FieldFault[]> {
  if (!occurredAt) return [];
  // Phones' clocks run a little ahead at times.
  if (occurredAt.getTime() > now.getTime() + 5 * 60_000)
    return [{ path: ['occurredAt'], code: 'IN_THE_FUTURE' }];
  const { values } = await configurationAt(tx, place?.id ?? null, now);
  const earliest = new Date(now);
  earliest.setUTCFullYear(earliest.getUTCFullYear() - values.occurredYearsBack);
  return occurredAt < earliest ? [{ path: ['occurredAt'], code: 'OUT_OF_RANGE' }] : [];
}

function checkGivenContact(input: SubmitInput, site: Site | null) {
  const checked = input.contact ? checkContact(input.contact) : null;
  const nothing =
    checked === null || (checked.faults.length === 0 && Object.keys(checked.contact).length === 0);
  const faults: FieldFault[] = [...(checked?.faults ?? [])];
  if (site?.contactRequired && (checked === null || checked.empty)) {
    faults.push({ path: ['contact'], code: 'REQUIRED' });
  }
  if (input.contact && !nothing && !isConsentVersion(input.contact.consentVersion)) {
    faults.push({ path: ['contact', 'consentVersion'], code: 'UNKNOWN' });
  }
  return { contact: nothing ? null : (checked?.contact ?? null), faults };
}
