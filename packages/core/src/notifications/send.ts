import type { Notification } from '@linli/database/generated/prisma/client';
import { staffActors } from '../access/actor.ts';
import { appealFacts } from '../access/facts.ts';
import { may } from '../access/permissions.ts';
import { openContact } from '../appeals/contacts/open.ts';
import { deriveReceipt } from '../appeals/receipts/derive.ts';
import type { Services } from '../services.ts';
import { composeMail } from './compose.ts';
import { loadMailFacts } from './facts.ts';
import { type Mailer, MailRefused } from './mailer.ts';
import { languageOf, staffAddress } from './staffAddress.ts';
import { isForStaff, type MailLanguage, writerOf } from './texts.ts';

export interface MailSetup {
  readonly mailer: Mailer;
  /** Where a member of staff opens an appeal in the portal. */
  readonly staffUrl: (appealId: string) => string;
}

/** Sends one notification, if that has not happened yet. A refusal for good is kept and not tried again. */
export async function sendNotification(
  services: Services,
  setup: MailSetup | null,
  notificationId: string,
): Promise<void> {
  const { database, clock } = services;
  const notification = await database.notification.findUnique({ where: { id: notificationId } });
  if (notification === null || notification.sentAt !== null || notification.failure !== null) return;
  if (setup === null) return fail(services, notification, 'no mail server is configured');
  const address = await addressOf(services, setup, notification);
  if (address === null) return fail(services, notification, 'no address any more');
  const facts = await loadMailFacts(services, notification, address.language);
  const writer = writerOf(notification.kind, isForStaff(notification), address.language);
  if (facts === null || writer === null) return fail(services, notification, 'nothing to say');
  const frame = {
    ...address,
    notificationId,
    publicUrl: services.publicUrl,
    link: address.link(facts.rawCode),
  };
  try {
    await setup.mailer.send(composeMail(frame, writer(facts)));
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    return fail(services, notification, error.message);
  }
  await database.notification.update({ where: { id: notificationId }, data: { sentAt: clock.now() } });
}

interface Address {
  readonly to: string;
  readonly language: MailLanguage;
  readonly link: (code: string) => string;
}

async function addressOf(
  services: Services,
  { staffUrl }: MailSetup,
  { personId, participantId, appealId }: Notification,
): Promise<Address | null> {
  if (personId !== null) {
    const address = await staffAddress(services.database, personId);
    if (address === null || !(await mayStillRead(services, personId, appealId))) return null;
    return { ...address, link: () => staffUrl(appealId ?? '') };
  }
  if (participantId === null) return null;
  const participant = await services.database.participant.findUnique({ where: { id: participantId } });
  const contact = await openContact(services, participantId);
  if (!participant || participant.withdrawnAt !== null || !contact?.email) return null;
  const { secret } = deriveReceipt(services.keyring, participantId);
  return {
    to: contact.email,
    language: languageOf(participant.locale),
    link: (code) => `${services.publicUrl}/a/${code}#${secret}`,
  };
}

/** Between writing a notification and sending it a role may end, or the appeal turn out to be about the reader. */
async function mayStillRead(services: Services, personId: string, appealId: string | null): Promise<boolean> {
  if (appealId === null) return false;
  const [actor] = await staffActors(services, { id: personId });
  const appeal = await services.database.appeal.findUnique({ where: { id: appealId } });
  return (
    actor !== undefined &&
    appeal !== null &&
    may(actor, 'readAppeal', await appealFacts(services.database, appeal))
  );
}

async function fail({ database }: Services, { id }: Notification, failure: string): Promise<void> {
  await database.notification.update({ where: { id }, data: { failure } });
}
