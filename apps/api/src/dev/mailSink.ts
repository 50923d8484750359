import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  readonly at: Date;
  readonly to: readonly string[];
  /** The message as it came over the wire. */
  readonly source: string;
}

export interface MailSink {
  readonly url: string;
  /** The newest first. */
  readonly mails: readonly CaughtMail[];
  close(): Promise<void>;
}

const kept = 200;

/** A mail server of the demo: takes every mail, sends none, shows them at /dev/mails. */
export async function startMailSink(): Promise<MailSink> {
  const mails: CaughtMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    async onData(stream, session, done) {
      const parts: Buffer[] = [];
      for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
      const to = session.envelope.rcptTo.map(({ address }) => address);
      mails.unshift({ at: new Date(), to, source: Buffer.concat(parts).toString() });
      mails.length = Math.min(mails.length, kept);
      done();
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
