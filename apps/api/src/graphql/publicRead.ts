import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Services } from '@linli/core/services';
import type { KnownOrigins } from '../access/knownOrigins.ts';
import { compressed } from '../http/compressed.ts';
import { type Answer, type Exchange, header } from '../http/exchange.ts';
import { originOf } from '../http/originOf.ts';
import { refuseOrigin } from './cors.ts';
import type { Execute } from './execute.ts';
import { fault } from './fault.ts';
import { documentLimits } from './limits.ts';
import type { PublicAnswer, PublicAnswers } from './publicAnswers.ts';
import { type TrustedDocument, unknownDocument } from './trustedDocuments.ts';

/** How long a cache may answer in our place, and how long while it asks us anew. What was unpublished is gone after both. */
export const publicCaching = 'public, max-age=60, stale-while-revalidate=300';

/** GET with a document's id, as the GraphQL-over-HTTP specification writes it. Anything else by GET is the playground. */
export function asksByDocumentId({ url }: Exchange): boolean {
  return url.searchParams.has('documentId');
}

/**
 * GET /graphql?documentId=sha256:…&variables={…}: only what everybody may read, and read as nobody. Cookies and tokens
 * count for nothing, so one answer fits all pages of one origin and a cache may keep it.
 */
export function publicRead(
  services: Services,
  origins: KnownOrigins,
  documents: ReadonlyMap<string, TrustedDocument>,
  execute: Execute,
  answers: PublicAnswers,
) {
  return async (exchange: Exchange): Promise<Answer | undefined> => {
    const { response, url, locale } = exchange;
    // The answer names the one origin that was asked about: a page of another origin must ask for itself.
    response.setHeader('Vary', 'Origin');
    const asked = readAddress(url.searchParams);
    if ('refused' in asked) return asked.refused;
    const document = documents.get(asked.documentId);
    if (!document) return fault(404, 'UNKNOWN_DOCUMENT', unknownDocument(locale));
    if (!document.public) {
      return fault(405, 'POST_ONLY', 'Only what everybody may read is answered by GET.', { Allow: 'POST' });
    }
    becomeNobody(exchange.request, services);
    const variables = JSON.stringify(asked.variables);
    const key = `${exchange.request.headers.origin} ${asked.documentId} ${variables}`;
    const known = answers.find(key);
    if (known) return cacheable(exchange, known);
    // Before the origin is looked at: what was let in by a list that has changed since is not kept.
    const { moment } = answers;
    const refused = await refuseOrigin(services, origins, exchange);
    if (refused) return refused;
    const body = Buffer.from(`{"query":${JSON.stringify(document.text)},"variables":${variables}}`);
    const answer = await execute(exchange, body);
    if (!answer || !isWhole(answer)) return answer;
    // What is left of one caller's allowance is nothing to keep.
    for (const name of ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'])
      response.removeHeader(name);
    const read = tagged(String(answer.body));
    answers.keep(key, read, moment);
    return cacheable(exchange, read);
  };
}

/**
 * Takes away whatever could tell one reader from another. By GET, a browser names no origin on our own pages; whoever
 * else leaves it out is no page, or one to which the browser will not show the answer.
 */
function becomeNobody({ headers }: IncomingMessage, { publicUrl }: Pick<Services, 'publicUrl'>): void {
  for (const name of ['cookie', 'authorization', 'linli-tenant']) delete headers[name];
  headers.origin ??= originOf(publicUrl);
  headers.accept = 'application/json';
}

type Address = { readonly documentId: string; readonly variables: object } | { readonly refused: Answer };

/** An address that says more than it needs to would fill caches with copies. */
function readAddress(parameters: URLSearchParams): Address {
  const names = [...parameters.keys()];
  if (
    names.some((name) => name !== 'documentId' && name !== 'variables') ||
    new Set(names).size < names.length
  ) {
    return refuse(400, 'BAD_REQUEST', 'An address may hold one documentId and one variables, nothing else.');
  }
  const text = parameters.get('variables') ?? '{}';
  const { variablesInAddress: most } = documentLimits;
  if (text.length > most) {
    return refuse(414, 'QUERY_TOO_LARGE', `Variables in an address may have ${most} characters at most.`);
  }
  const variables = jsonObject(text);
  if (!variables) return refuse(400, 'BAD_REQUEST', 'variables must be a JSON object.');
  return { documentId: parameters.get('documentId') ?? '', variables };
}

function refuse(status: number, code: string, message: string): Address {
  return { refused: fault(status, code, message) };
}

function jsonObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** A refusal is about this moment and this caller; it must not be told to the next one. */
export function isWhole({ status = 200, body }: Answer): boolean {
  return status === 200 && !('errors' in JSON.parse(String(body)));
}

function tagged(body: string): PublicAnswer {
  return { body, etag: `W/"${createHash('sha256').update(body).digest('base64url')}"`, packed: new Map() };
}

async function cacheable(exchange: Exchange, { body, etag, packed }: PublicAnswer): Promise<Answer> {
  const headers = {
    Vary: 'Origin, Accept-Encoding',
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': publicCaching,
    ETag: etag,
  };
  if (knows(header(exchange.request, 'if-none-match'), etag)) return { status: 304, headers };
  return compressed(exchange, { headers, body }, packed);
}

/** Weak on both sides: a proxy that compresses changes the bytes and not the answer. */
function knows(ifNoneMatch: string | null, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '').split(',').some((tag) => bare(tag) === '*' || bare(tag) === bare(etag));
}
