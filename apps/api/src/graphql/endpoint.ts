import type { Services } from '@linli/core/services';
import { isDatabaseAway } from '@linli/database/databaseAway';
import type { KnownOrigins } from '../access/knownOrigins.ts';
import { ownOrigin } from '../access/origin.ts';
import { BodyTooLarge, readBody } from '../http/body.ts';
import { type Answer, type Exchange, header } from '../http/exchange.ts';
import { corsHeaders, refuseOrigin } from './cors.ts';
import type { Execute } from './execute.ts';
import { fault } from './fault.ts';
import { documentLimits } from './limits.ts';
import type { PublicAnswers } from './publicAnswers.ts';
import { publicRead } from './publicRead.ts';
import { requestStore } from './requestStore.ts';
import type { TrustedDocument } from './trustedDocuments.ts';
import { unavailable } from './unavailable.ts';

/** What every request to /graphql passes first: whatever is answered, also that the database is away, the page must be able to read it. */
function admitted(services: Services, handle: (exchange: Exchange) => Promise<Answer | undefined>) {
  return async (exchange: Exchange): Promise<Answer | undefined> => {
    const { requestId, locale, request, response } = exchange;
    return requestStore.run({ requestId, locale }, async () => {
      try {
        const origin = header(request, 'origin');
        if (origin && !ownOrigin(services, origin)) {
          for (const [name, value] of Object.entries(corsHeaders(origin))) response.setHeader(name, value);
        }
        return await handle(exchange);
      } catch (error) {
        return answerTo(error, locale);
      }
    });
  };
}

/** POST /graphql: what must be right before a document is looked at. */
export function graphqlEndpoint(services: Services, origins: KnownOrigins, execute: Execute) {
  return admitted(services, async (exchange) => {
    const { request } = exchange;
    const refused = await refuseOrigin(services, origins, exchange);
    if (refused) return refused;
    if (!isJson(header(request, 'content-type'))) {
      return fault(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json.', {
        'Accept-Post': 'application/json',
      });
    }
    return execute(exchange, await readBody(request, documentLimits.bodyBytes));
  });
}

/** GET /graphql with a document's id. */
export function publicReadEndpoint(
  services: Services,
  origins: KnownOrigins,
  documents: ReadonlyMap<string, TrustedDocument>,
  execute: Execute,
  answers: PublicAnswers,
) {
  return admitted(services, publicRead(services, origins, documents, execute, answers));
}

/** A form cannot send this type from another page without asking first: the one protection that needs no token. */
function isJson(contentType: string | null): boolean {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json';
}

function answerTo(error: unknown, locale: string): Answer {
  if (error instanceof BodyTooLarge) {
    return fault(413, 'PAYLOAD_TOO_LARGE', `A request may have ${error.limit} bytes at most.`, {
      Connection: 'close',
    });
  }
  if (isDatabaseAway(error)) {
    const { message, extensions } = unavailable(locale);
    const { status, headers } = extensions.http as { status: number; headers: Record<string, string> };
    return fault(status, String(extensions.code), message, headers);
  }
  throw error;
}
