import type { Answer, Exchange } from '../http/exchange.ts';
import type { Log } from '../log.ts';
import { answerDirectly, type Way } from './directLane.ts';
import { KnownDocuments } from './knownDocuments.ts';
import { errorMasker } from './maskError.ts';
import { type NearbyAnswers, nearbyRead } from './nearbyRead.ts';
import { plainRequest } from './plainRequest.ts';
import type { TrustedDocument } from './trustedDocuments.ts';
import { yogaLane } from './yogaLane.ts';

/** Answers one GraphQL request; undefined when the answer is an event stream that it has sent itself. */
export type Execute = (exchange: Exchange, body: Buffer<ArrayBuffer>) => Promise<Answer | undefined>;

/**
 * Two lanes over the same documents, allowances, executor and words for errors: what is plainly asked is answered
 * directly; what is streamed, refused or asked in another way is Yoga's.
 */
export function graphqlExecutor(
  enter: Way['enter'],
  trusted: ReadonlyMap<string, TrustedDocument>,
  nearby: NearbyAnswers,
  log: Log,
): Execute {
  const known = new KnownDocuments([...trusted.values()].map(({ text }) => text));
  const way = { enter, mask: errorMasker(log) };
  const byYoga = yogaLane({ ...way, known, trusted });
  const readNearby = nearbyRead(nearby);
  return async (exchange, body) => {
    const plain = plainRequest(body, { known, trusted });
    if (!plain) return byYoga(exchange, body);
    return readNearby(
      exchange,
      plain.document,
      body,
      async () => (await answerDirectly(way, exchange, plain)) ?? byYoga(exchange, body),
    );
  };
}
