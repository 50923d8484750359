import { createTransport } from 'nodemailer';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: string;
  /** Stays the same when a mail is sent again: mail servers then know the second one. */
  readonly messageId: string;
}

export interface Mailer {
  /** @throws MailRefused when this mail will never be taken; any other error may pass */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The server said no for good (SMTP 5xx): the address does not exist, or it does not want us. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** Sends over SMTP; `url` as in smtps://user:password@mail.example.com:465. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    async send({ to, subject, text, html, locale, messageId }) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId,
          headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        const status = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
        if (status >= 500 && status !== 535)
          throw new MailRefused(`refused with ${status}`, { cause: error });
        // What the server said names the address: only the code of it goes on, into logs and the job's row.
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        throw new Error(`the mail server did not take it: ${status || code}`, { cause: error });
      }
    },
    close: () => transport.close(),
  };
}
