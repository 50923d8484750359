import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientAddressHeader, createSignIn, type SignInOptions } from '@linli/core/access/signIn';
import type { SignedIn } from '@linli/graph/context';
import { fromNodeHeaders, toNodeHandler } from 'better-auth/node';

/** What the server asks of better-auth. */
export interface SignIn {
  /** Who is signed in by the session cookie of a request; null when nobody is. */
  userOf(request: IncomingMessage): Promise<SignedIn | null>;
  /** Everything under /auth. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export function openSignIn(options: SignInOptions): SignIn {
  const auth = createSignIn(options);
  const handler = toNodeHandler(auth);
  return {
    async userOf(request) {
      if (!request.headers.cookie?.includes('linli.session_token')) return null;
      const session = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) });
      if (!session) return null;
      return { userId: session.user.id, email: session.user.email, sessionId: session.session.id };
    },
    async handle(request, response) {
      // Attempts are counted by this address; one that the caller wrote there itself would be no limit at all.
      request.headers[clientAddressHeader] = request.socket.remoteAddress ?? 'unknown';
      await handler(request, response);
    },
  };
}
