import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OidcProvider } from '@linli/core/access/oidcProvider';
import { sessionCookieName, sessionCookieReader } from '@linli/core/access/sessionCookie';
import { clientAddressHeader, createSignIn, type SignInOptions } from '@linli/core/access/signIn';
import { isDatabaseAway } from '@linli/database/databaseAway';
import type { SignedIn } from '@linli/graph/context';
import { fromNodeHeaders, toNodeHandler } from 'better-auth/node';
import { clientAddress } from '../http/clientAddress.ts';
import { consoleLog, type Log } from '../log.ts';

/** What the server asks of better-auth. */
export interface SignIn {
  /** The token of a session's cookie that is plainly ours; null leaves it to {@link userOf} to see whether there is one. */
  tokenOf(request: IncomingMessage): string | null;
  /** Who is signed in by the session cookie of a request; null when nobody is. */
  userOf(request: IncomingMessage): Promise<SignedIn | null>;
  /** Everything under /auth. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

interface ServerSide {
  readonly log?: Log;
  /** Proxies of our own in front of this server. */
  readonly proxies?: number;
}

export function openSignIn({
  log = consoleLog,
  proxies = 0,
  ...options
}: SignInOptions & ServerSide): SignIn {
  const { providers = [] } = options;
  const auth = createSignIn({ ...options, onError: (message, details) => tell(log, message, details) });
  const handler = toNodeHandler(auth);
  const readCookie = sessionCookieReader(options.secret, options.publicUrl);
  return {
    tokenOf({ headers: { cookie } }) {
      return cookie === undefined ? null : readCookie(cookie);
    },
    async userOf(request) {
      if (!request.headers.cookie?.includes(sessionCookieName)) return null;
      const session = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) });
      if (!session) return null;
      const { user, session: row } = session;
      const secondFactor = row.secondFactor === true;
      return { userId: user.id, email: user.email, sessionId: row.id, secondFactor };
    },
    async handle(request, response) {
      if (request.method === 'GET' && request.url === '/auth/providers')
        return tellProviders(response, providers);
      // Attempts are counted by this address; one that the caller wrote there itself would be no limit at all.
      request.headers[clientAddressHeader] = clientAddress(request, proxies);
      await handler(request, response).catch((error: unknown) => {
        // The server tells of a database that is away in its own way.
        if (isDatabaseAway(error) || response.headersSent) throw error;
        tell(log, 'unexpected error', [error]);
        response.writeHead(500, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
        response.end(JSON.stringify({ code: 'INTERNAL_SERVER_ERROR' }));
      });
    },
  };
}

/** What the sign-in page puts on its buttons. */
function tellProviders(response: ServerResponse, providers: readonly OidcProvider[]): void {
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(providers.map(({ id, label }) => ({ id, label }))));
}

/** An error's own words can quote what was typed: the operator gets its kind and where it happened. */
function tell(log: Log, reason: string, details: readonly unknown[]): void {
  const error = details.find((detail) => detail instanceof Error);
  if (isDatabaseAway(error)) {
    log.error('the database is away', { at: 'sign-in' });
    return;
  }
  const frames = error?.stack?.split('\n').filter((line) => line.startsWith('    at '));
  // What a caller wrote into a header stands in some of the reasons, at any length.
  log.error('sign-in', { reason: reason.slice(0, 200), ...(error && { error: error.name, frames }) });
}
