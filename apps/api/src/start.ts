import { join } from 'node:path';
import { smtpMailer } from '@linli/core/notifications/mailer';
import type { MailSetup } from '@linli/core/notifications/send';
import { workerHandlers } from '@linli/core/worker/handlers';
import { startWorker } from '@linli/core/worker/start';
import { workspaceRoot } from '@linli/database/workspace';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { authSecretFrom } from './access/authSecret.ts';
import { openSignIn } from './access/signIn.ts';
import { startMailSink } from './dev/mailSink.ts';
import { mailsPage } from './dev/mailsPage.ts';
import type { ApiEnvironment } from './environment.ts';
import { openAnnouncements } from './events/announcements.ts';
import { consoleLog, type Log } from './log.ts';
import { pageRoutes } from './pages/pages.ts';
import { startServer } from './server.ts';
import { openServices } from './services.ts';

export interface RunningApi {
  readonly url: string;
  close(): Promise<void>;
}

/** The whole server: API, pages and, unless another process has them, the jobs. */
export async function startApi(
  environment: ApiEnvironment,
  databaseUrl: string,
  log: Log = consoleLog,
): Promise<RunningApi> {
  const publicUrl = environment.publicUrl ?? `http://localhost:${environment.port}`;
  const stack = new AsyncDisposableStack();
  try {
    const open = await openServices(environment, databaseUrl, publicUrl);
    stack.defer(() => open.close());
    const { services } = open;
    const sink = environment.demo && !environment.smtpUrl ? await startMailSink() : null;
    if (sink) stack.defer(() => sink.close());
    const mail = mailSetup(environment, environment.smtpUrl ?? sink?.url, publicUrl);
    if (mail) stack.defer(() => mail.mailer.close());
    if (environment.worker) {
      const worker = await startWorker({ url: databaseUrl, services, handlers: workerHandlers(mail), log });
      stack.defer(() => worker.stop());
    }
    const announcements = openAnnouncements(databaseUrl, log);
    stack.defer(() => announcements.close());
    const secret = environment.authSecret ?? authSecretFrom(services.keyring);
    const failed = (error: unknown) => log.error('recovery mail not sent', { error: String(error) });
    const recovery = mail && { mailer: mail.mailer, failed };
    const signIn = openSignIn({
      database: services.database,
      publicUrl,
      secret,
      recovery,
      providers: environment.oidcProviders,
      log,
      proxies: environment.proxies,
    });
    const pages = pageRoutes(services, {
      demo: environment.demo,
      propertySiteUrl: environment.propertySiteUrl ?? null,
      streetPortalUrl: environment.streetPortalUrl ?? null,
      sdkFolder: join(workspaceRoot, 'packages/sdk/dist/v1'),
      portalFolder: join(workspaceRoot, 'apps/portal/dist'),
    });
    const devPages = sink ? [{ path: '/dev/mails', methods: ['GET'], handle: mailsPage(sink) }] : [];
    const server = await startServer(
      { services, signIn, announcements, log, proxies: environment.proxies },
      { port: environment.port, host: environment.host, routes: [...pages, ...devPages] },
    );
    stack.defer(() => server.close());
    return { url: publicUrl, close: () => stack.disposeAsync() };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

export function mailSetup(
  { mailFrom }: ApiEnvironment,
  url: string | undefined,
  publicUrl: string,
): MailSetup | null {
  if (!url) return null;
  return {
    mailer: smtpMailer(url, mailFrom),
    staffUrl: (appealId) => `${publicUrl}/portal/appeals/${encodeGlobalId('Appeal', appealId)}`,
  };
}
