import type { Mail } from './mailer.ts';
import type { MailLanguage, MailText } from './texts.ts';

export interface MailFrame {
  readonly notificationId: string;
  readonly to: string;
  readonly language: MailLanguage;
  readonly link: string;
  /** The installation's address; its host also makes the message id. */
  readonly publicUrl: string;
}

const footers: Record<MailLanguage, string> = {
  zh: '本邮件由系统自动发出，请勿回复。',
  en: 'This mail was sent automatically; please do not reply.',
};

/** Plain text and the same as simple HTML, without pictures, styles sheets or anything loaded from elsewhere. */
export function composeMail(frame: MailFrame, { subject, lines, action }: MailText): Mail {
  const { language, link } = frame;
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  const footer = footers[language];
  const paragraphs = lines.map((line) => `<p style="margin:0 0 12px">${escapeHtml(line)}</p>`).join('\n');
  return {
    to: frame.to,
    subject,
    locale,
    messageId: `<${frame.notificationId}@${new URL(frame.publicUrl).hostname}>`,
    text: [...lines, '', `${action}:${language === 'zh' ? '' : ' '}${link}`, '', footer].join('\n'),
    html: `<!doctype html>
<html lang="${locale}"><body style="font-family:'PingFang SC','Microsoft YaHei',sans-serif;color:#1b2a2f;line-height:1.6">
${paragraphs}
<p style="margin:20px 0"><a href="${escapeHtml(link)}" style="background:#0b6e5f;color:#ffffff;padding:10px 18px;border-radius:8px;text-decoration:none">${escapeHtml(action)}</a></p>
<p style="color:#55656b;font-size:13px">${escapeHtml(footer)}</p>
</body></html>`,
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
