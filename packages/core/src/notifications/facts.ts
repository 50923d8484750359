import type { Notification } from '@linli/database/generated/prisma/client';
import { displayCode } from '../appeals/code.ts';
import { inLocale, type LocalizedText } from '../localized.ts';
import type { Services } from '../services.ts';
import type { MailFacts, MailLanguage } from './texts.ts';

/** What a mail about this notification's appeal may say, in words; null when there is no appeal. */
export async function loadMailFacts(
  { database }: Services,
  { appealId, participantId, kind }: Notification,
  language: MailLanguage,
): Promise<(MailFacts & { readonly rawCode: string }) | null> {
  if (appealId === null) return null;
  const appeal = await database.appeal.findUnique({
    where: { id: appealId },
    include: {
      tenant: true,
      categoryVersion: true,
      placeVersion: true,
      holderUnit: true,
    },
  });
  if (appeal === null) return null;
  // Of what was merged into another the unit and the date are those of the other one.
  const followed = participantId === null ? appeal : ((await followedBy(database, participantId)) ?? appeal);
  const words = (name: unknown) => (name ? inLocale(name as LocalizedText, language) : null);
  const dueAt = kind === 'APPEAL_ARRIVED' ? followed.dispatchDueAt : followed.handlingDueAt;
  return {
    rawCode: appeal.code,
    code: displayCode(appeal.code),
    category: words(appeal.categoryVersion?.name),
    place: words(appeal.placeVersion?.name),
    unit: words(followed.holderUnit?.name),
    due: dueAt && formatTime(dueAt, language, appeal.tenant.timeZone),
  };
}

async function followedBy(database: Services['database'], participantId: string) {
  const participant = await database.participant.findUnique({
    where: { id: participantId },
    select: { follows: { include: { holderUnit: true } } },
  });
  return participant?.follows ?? null;
}

function formatTime(time: Date, language: MailLanguage, timeZone: string): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
    hour12: language === 'zh',
    timeZone,
  }).format(time);
}
