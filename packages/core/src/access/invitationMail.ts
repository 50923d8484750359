import { composeMail } from '../notifications/compose.ts';
import { MailRefused } from '../notifications/mailer.ts';
import type { MailSetup } from '../notifications/send.ts';
import type { MailLanguage, MailText } from '../notifications/texts.ts';
import type { Services } from '../services.ts';
import { invitationDays } from './invitation.ts';
import { invitationToken } from './invitationToken.ts';

interface Invitation {
  readonly personId: string;
  readonly invitationId: string | null;
}

/** Sends the link that sets the first password, or says that the sign-in one has opens another office. */
export async function sendInvitation(
  { database, keyring, publicUrl }: Services,
  setup: MailSetup | null,
  { personId, invitationId }: Invitation,
): Promise<void> {
  if (setup === null) return;
  const person = await database.person.findUnique({ where: { id: personId } });
  if (!person?.email || person.endedAt !== null) return;
  const waiting = await database.invitation.findUnique({ where: { personId } });
  // Meanwhile revoked, replaced by a newer one, or the person has come.
  if (waiting?.linkId !== invitationId) return;
  const language: MailLanguage = person.locale.toLowerCase().startsWith('en') ? 'en' : 'zh';
  const link = invitationId ? `recover#${invitationToken(keyring, invitationId)}` : '';
  const frame = {
    to: person.email,
    language,
    publicUrl,
    notificationId: personId,
    link: `${publicUrl}/portal/${link}`,
  };
  try {
    await setup.mailer.send(composeMail(frame, (invitationId ? newcomers : known)[language]));
  } catch (error) {
    // An address that will never take it: the administrator sees that nobody came, and invites anew.
    if (!(error instanceof MailRefused)) throw error;
  }
}

const newcomers: Record<MailLanguage, MailText> = {
  zh: {
    subject: '邀请您使用邻里工作台',
    lines: [
      '您好，管理员邀请您使用邻里工作台，办理居民诉求。',
      `请在 ${invitationDays} 天内点开下面的链接设置密码，然后用这个邮箱登录。链接只能用一次，请勿转发。`,
      '如果您不认识这个单位，不必理会。',
    ],
    action: '设置密码',
  },
  en: {
    subject: 'You are invited to Linli',
    lines: [
      "Hello, an administrator invites you to work on residents' appeals in Linli.",
      `Open the link within ${invitationDays} days to set a password, then sign in with this address. It works once; please do not pass it on.`,
      'If you do not know this office, there is nothing to do.',
    ],
    action: 'Set a password',
  },
};

const known: Record<MailLanguage, MailText> = {
  zh: {
    subject: '您在邻里工作台有了新的岗位',
    lines: ['您好，又有一个单位的管理员为您安排了岗位。', '请用您现在的邮箱和密码登录，不需要新密码。'],
    action: '打开工作台',
  },
  en: {
    subject: 'A new role for you in Linli',
    lines: [
      'Hello, an administrator of another office gave you a role.',
      'Sign in with the address and password that you have.',
    ],
    action: 'Open the portal',
  },
};
