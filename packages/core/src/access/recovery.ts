import { createHash } from 'node:crypto';
import { composeMail } from '../notifications/compose.ts';
import type { Mailer } from '../notifications/mailer.ts';
import type { MailLanguage, MailText } from '../notifications/texts.ts';
import type { Clock, Database } from '../services.ts';

export const recoveryLimits = { minutes: 60, mailsPerHour: 3 } as const;

export interface Recovery {
  readonly mailer: Mailer;
  /** A mail that could not be sent; whoever asked is told nothing, so that an address cannot be probed. */
  readonly failed: (error: unknown) => void;
}

interface Ask {
  readonly database: Database;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly user: { readonly id: string; readonly email: string };
  /** Lies in the database only as a hash. */
  readonly token: string;
}

/** Sends the link that sets a new password. Nobody's mailbox can be filled by asking again and again. */
export async function sendRecovery({ mailer }: Recovery, ask: Ask): Promise<void> {
  const { database, clock, publicUrl, user, token } = ask;
  const hourAgo = new Date(clock.now().getTime() - 3_600_000);
  const asked = await database.verification.count({ where: { value: user.id, createdAt: { gt: hourAgo } } });
  if (asked > recoveryLimits.mailsPerHour) return;
  const person = await database.person.findFirst({
    where: { userId: user.id, endedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { locale: true },
  });
  const language: MailLanguage = person?.locale.toLowerCase().startsWith('en') ? 'en' : 'zh';
  const frame = {
    to: user.email,
    language,
    publicUrl,
    notificationId: createHash('sha256').update(token).digest('hex').slice(0, 32),
    // Behind the #: it reaches no server's log and no Referer.
    link: `${publicUrl}/portal/recover#${token}`,
  };
  await mailer.send(composeMail(frame, texts[language]));
}

const texts: Record<MailLanguage, MailText> = {
  zh: {
    subject: '设置新密码',
    lines: [
      '您好，有人为您的工作台账号申请了新密码。',
      `如果是您本人，请在 ${recoveryLimits.minutes} 分钟内点开下面的链接设置。链接只能用一次，请勿转发。`,
      '如果不是您，不必理会，原来的密码仍然有效。',
    ],
    action: '设置新密码',
  },
  en: {
    subject: 'Set a new password',
    lines: [
      'Hello, somebody asked for a new password for your account.',
      `If it was you, open the link within ${recoveryLimits.minutes} minutes. It works once; please do not pass it on.`,
      'If it was not you, there is nothing to do: your password stays as it is.',
    ],
    action: 'Set a new password',
  },
};
