import { newCode } from '@linli/core/appeals/code';
import { seal } from '@linli/core/appeals/contacts/vault';
import { deriveReceipt } from '@linli/core/appeals/receipts/derive';
import { hashSecret } from '@linli/core/appeals/receipts/hash';
import { newId } from '@linli/core/ids';
import type { Visibility } from '@linli/database/generated/prisma/enums';
import type { TestHouse } from '@linli/testkit/world/house';

/** Types that belong to an appeal and have ids of their own. A new one needs a row here, or the matrix fails. */
export const appealParts = [
  'AppealEvent',
  'Participant',
  'ReturnVisit',
  'Photo',
  'Commitment',
  'Cost',
  'Agreement',
  'AgreementParty',
  'DutyDispute',
  'Whistle',
  'WhistleTarget',
  'DoubleNoReview',
  'ContactEntry',
  'SiteVisit',
  'Measurement',
  'Praise',
] as const;
export type AppealPart = (typeof appealParts)[number];

/** Ids for an appeal and its parts that no row has yet. */
export function newRows(): Record<AppealPart, string> {
  return Object.fromEntries(appealParts.map((part) => [part, newId()])) as Record<AppealPart, string>;
}

export interface SeededAppeal {
  readonly appealId: string;
  readonly code: string;
  readonly secret: string;
  readonly participantId: string;
  /** The row of each type that is read by an id of its own and belongs to this appeal. */
  readonly rows: Readonly<Record<AppealPart, string>>;
}

export interface AppealToSeed {
  readonly tenantId: string;
  readonly placeId: string | null;
  readonly holderUnitId: string | null;
  readonly assigneeId?: string;
  readonly assistingUnitIds?: string[];
  readonly calledUnitIds?: string[];
  readonly aboutPersonId?: string;
  readonly aboutUnitId?: string;
  readonly visibility?: Visibility;
  /** Left out, it was published once and taken back: staff still read what was written. */
  readonly published?: boolean;
}

/** An appeal with everything that can hang on one, written as rows: no use case leads to all of these standings. */
export async function seedAppeal(
  { services }: TestHouse,
  { published, ...standing }: AppealToSeed,
): Promise<SeededAppeal> {
  const { database, keyring, clock } = services;
  const now = clock.now();
  const { tenantId } = standing;
  const appealId = newId();
  const rows = newRows();
  const { AppealEvent: eventId, Participant: participantId } = rows;
  const code = newCode();
  const { secret } = deriveReceipt(keyring, participantId);
  const owner = { tenantId, participantId };
  await database.appeal.create({
    data: {
      id: appealId,
      code,
      kind: 'COMPLAINT',
      state: 'SUBMITTED',
      channel: 'WIDGET',
      deadlineClass: 'ORDINARY',
      level: 'COMMUNITY',
      recordedAt: now,
      lastEntryAt: now,
      submittedBy: `matrix:${appealId}`,
      ...standing,
      content: { create: { tenantId, title: '地下室积水', text: '已经三个月。' } },
    },
  });
  await database.participant.create({
    data: {
      id: participantId,
      tenantId,
      appealId,
      role: 'REPORTER',
      secretHash: hashSecret(secret),
      createdAt: now,
    },
  });
  await database.contact.create({
    data: {
      id: newId(),
      ...owner,
      ...seal(keyring, owner, { name: '张三', phone: '13800000000' }),
      createdAt: now,
    },
  });
  await database.appealEvent.create({
    data: {
      id: eventId,
      tenantId,
      appealId,
      sequence: 1,
      type: 'NOTE',
      actorKind: 'SYSTEM',
      round: 1,
      isPublic: false,
      occurredAt: now,
      recordedAt: now,
      text: { create: { tenantId, text: '内部备注', salt: 'salt' } },
    },
  });
  await database.photo.create({
    data: {
      id: rows.Photo,
      tenantId,
      appealId,
      eventId,
      use: 'REPORT',
      ticketHash: newId(),
      ticketExpires: now,
      owner: 'matrix',
      storedAt: now,
      width: 1,
      height: 1,
      publishedAt: published ? now : null,
    },
  });
  await database.returnVisit.create({
    data: {
      id: rows.ReturnVisit,
      tenantId,
      appealId,
      participantId,
      round: 1,
      channel: 'PHONE',
      recordedAt: now,
    },
  });
  await database.commitment.create({
    data: { id: rows.Commitment, tenantId, appealId, eventId, dueOn: now, madeAt: now },
  });
  const unitId = (await database.organization.findFirstOrThrow({ where: { tenantId } })).id;
  await database.cost.create({
    data: {
      id: rows.Cost,
      tenantId,
      appealId,
      eventId,
      estimate: '300.00',
      bearer: 'OWNERS',
      onTheSpot: true,
      recordedAt: now,
    },
  });
  const terms = { tenantId, position: 0 };
  await database.agreement.create({
    data: {
      id: rows.Agreement,
      tenantId,
      appealId,
      eventId,
      kind: 'COMPENSATION',
      onTheSpot: false,
      draftedAt: now,
      parties: { create: { id: rows.AgreementParty, ...terms, kind: 'OTHER', name: '502 室住户' } },
      damages: { create: { id: newId(), ...terms, location: '四楼', what: '顶棚', amount: '800' } },
      obligations: { create: { id: newId(), ...terms, eventId, byId: rows.AgreementParty, dueOn: now } },
    },
  });
  await database.dutyDispute.create({
    data: {
      id: rows.DutyDispute,
      tenantId,
      appealId,
      unitId,
      level: 'COMMUNITY',
      openedAt: now,
      dueAt: now,
      claims: { create: { id: newId(), tenantId, eventId, unitId, madeAt: now } },
    },
  });
  await database.whistle.create({
    data: {
      id: rows.Whistle,
      tenantId,
      appealId,
      kind: 'DAILY',
      ground: 'CANNOT_SOLVE',
      blownAt: now,
      eventId,
      targets: { create: { id: rows.WhistleTarget, tenantId, unitId, arriveBy: now } },
    },
  });
  await database.doubleNoReview.create({
    data: { id: rows.DoubleNoReview, tenantId, appealId, round: 1, openedAt: now, visitDueAt: now },
  });
  await database.contactEntry.create({
    data: {
      id: rows.ContactEntry,
      tenantId,
      appealId,
      eventId,
      channel: 'PHONE',
      participantId,
      count: 3,
      contactedAt: now,
    },
  });
  const entry = { tenantId, appealId, eventId };
  await database.siteVisit.create({
    data: { id: rows.SiteVisit, ...entry, result: 'NOT_FOUND', hypothesisEnd: 2, testEnd: 4, visitedAt: now },
  });
  await database.measurement.create({
    data: { id: rows.Measurement, ...entry, quantity: '水深', unit: 'cm', value: 25, measuredAt: now },
  });
  await database.praise.create({
    data: { id: rows.Praise, ...entry, channel: 'WECHAT', praisedAt: now },
  });
  await database.publication.create({
    data: {
      appealId,
      tenantId,
      title: '积水',
      summary: '正在处理。',
      publishedAt: now,
      retractedAt: published ? null : now,
    },
  });
  return { appealId, code, secret, participantId, rows };
}
