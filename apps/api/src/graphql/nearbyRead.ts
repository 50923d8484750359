import { createHmac, randomBytes } from 'node:crypto';
import { isNearbyRead } from '@linli/graph/documents/publicReads';
import { schema } from '@linli/graph/schema';
import type { DocumentNode } from 'graphql';
import { type Answer, type Exchange, header } from '../http/exchange.ts';
import { mediaType } from './mediaType.ts';
import type { PublicAnswers } from './publicAnswers.ts';
import { isWhole } from './publicRead.ts';

/** An answer to nobody in particular, in one of the forms in which it is written. */
export type NearbyAnswers = PublicAnswers<{ readonly body: string }>;

type Read = () => Promise<Answer | undefined>;

/**
 * What is published around a place or point, asked for by POST because a point stands in no address: for nobody in
 * particular it is kept as what is read by GET. The point is kept nowhere: in its stead a hash under a secret of this process.
 */
export function nearbyRead(answers: NearbyAnswers) {
  const secret = randomBytes(32);
  return async (exchange: Exchange, document: DocumentNode, body: Buffer, read: Read) => {
    const type = mediaType(header(exchange.request, 'accept') || '*/*');
    if (!type || !isAskedByNobody(exchange) || !isNearby(document)) return read();
    const key = `${type} ${createHmac('sha256', secret).update(body).digest('base64url')}`;
    const known = answers.find(key);
    if (known) return { headers: headersOf(type), body: known.body };
    const { moment } = answers;
    const answer = await read();
    if (answer && isWhole(answer)) answers.keep(key, { body: String(answer.body) }, moment);
    return answer;
  };
}

const headersOf = (type: string) => ({
  'Content-Type': `${type}; charset=utf-8`,
  'Cache-Control': 'no-store',
});

/** Who could be somebody pays as such, and hears when they are not. By GET the answers are kept by address. */
function isAskedByNobody({ request }: Exchange): boolean {
  const { cookie, authorization } = request.headers;
  return request.method === 'POST' && cookie === undefined && authorization === undefined;
}

const judged = new WeakMap<DocumentNode, boolean>();

function isNearby(document: DocumentNode): boolean {
  const known = judged.get(document) ?? isNearbyRead(schema, document);
  judged.set(document, known);
  return known;
}
