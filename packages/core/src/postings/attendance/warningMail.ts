import type { AttendanceWarning } from '@linli/database/generated/prisma/client';
import { staffActors } from '../../access/actor.ts';
import { inLocale, type LocalizedText } from '../../localized.ts';
import { composeMail } from '../../notifications/compose.ts';
import { MailRefused } from '../../notifications/mailer.ts';
import type { MailSetup } from '../../notifications/send.ts';
import { staffAddress } from '../../notifications/staffAddress.ts';
import type { MailLanguage, MailText } from '../../notifications/texts.ts';
import type { Services } from '../../services.ts';
import { plainDay } from '../term.ts';
import { isShortNow, organizedBy, wasShort } from './warn.ts';
import { organizedWarning, ownWarning } from './warningTexts.ts';
import { watchedPostings } from './watched.ts';
import { mondayOf } from './weeks.ts';

/** Sends one warning, unless that has happened or the week has meanwhile been made good. */
export async function sendWarning(
  services: Services,
  setup: MailSetup | null,
  warningId: string,
): Promise<void> {
  const { database, clock, publicUrl } = services;
  const warning = await database.attendanceWarning.findUnique({ where: { id: warningId } });
  if (warning === null || warning.sentAt !== null || warning.failure !== null) return;
  const fail = (failure: string) =>
    database.attendanceWarning.update({ where: { id: warningId }, data: { failure } });
  if (setup === null) return void (await fail('no mail server is configured'));
  const address = await staffAddress(database, warning.personId);
  if (address === null) return void (await fail('no address any more'));
  const text = await textOf(services, warning, address.language);
  if (text === null) return void (await fail('nothing to say'));
  const link = `${publicUrl}/portal/postings`;
  try {
    await setup.mailer.send(composeMail({ ...address, notificationId: warningId, publicUrl, link }, text));
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    return void (await fail(error.message));
  }
  await database.attendanceWarning.update({ where: { id: warningId }, data: { sentAt: clock.now() } });
}

async function textOf(
  services: Services,
  { tenantId, personId, kind, week }: AttendanceWarning,
  language: MailLanguage,
): Promise<MailText | null> {
  const [actor] = await staffActors(services, { id: personId });
  if (actor === undefined) return null;
  const { today, watched } = await watchedPostings(services, tenantId);
  const age = kind === 'OWN' ? mondayOf(today) : mondayOf(today).subtract({ weeks: 1 });
  // A mail that waited so long that another week has begun would speak of the wrong one.
  if (!age.equals(plainDay(week))) return null;
  if (kind === 'OWN') {
    const own = watched.find((one) => one.posting.personId === personId && isShortNow(one));
    return own ? ownWarning[language](nameOf(own.posting.community, language), own.weeks.current) : null;
  }
  const short = await organizedBy(services, actor, watched.filter(wasShort));
  const lines = short.map(({ posting, weeks }) => ({
    community: nameOf(posting.community, language),
    week: weeks.last,
  }));
  return lines.length > 0 ? organizedWarning[language](age, lines) : null;
}

function nameOf(
  { currentVersion }: { readonly currentVersion: { readonly name: unknown } | null },
  language: MailLanguage,
): string {
  return currentVersion ? inLocale(currentVersion.name as LocalizedText, language) : '';
}
