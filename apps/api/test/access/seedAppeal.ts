import { newCode } from '@linli/core/appeals/code';
import { seal } from '@linli/core/appeals/contacts/vault';
import { deriveReceipt } from '@linli/core/appeals/receipts/derive';
import { hashSecret } from '@linli/core/appeals/receipts/hash';
import { newId } from '@linli/core/ids';
import type { Visibility } from '@linli/database/generated/prisma/enums';
import type { TestHouse } from '@linli/testkit/world/house';

export interface SeededAppeal {
  readonly appealId: string;
  readonly code: string;
  readonly secret: string;
  readonly eventId: string;
  readonly participantId: string;
  readonly visitId: string;
  readonly photoId: string;
}

export interface AppealToSeed {
  readonly tenantId: string;
  readonly placeId: string | null;
  readonly holderUnitId: string | null;
  readonly assigneeId?: string;
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
  const [appealId, eventId, participantId, visitId, photoId] = [newId(), newId(), newId(), newId(), newId()];
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
      id: photoId,
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
    data: { id: visitId, tenantId, appealId, participantId, round: 1, channel: 'PHONE', recordedAt: now },
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
  return { appealId, code, secret, eventId, participantId, visitId, photoId };
}
