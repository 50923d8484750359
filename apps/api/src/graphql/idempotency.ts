import { createHash } from 'node:crypto';
import { newId } from '@linli/core/ids';
import type { Services } from '@linli/core/services';
import { bearerToken } from '../access/bearer.ts';
import { ownOrigin } from '../access/origin.ts';
import { type Answer, type Exchange, header } from '../http/exchange.ts';
import type { Execute } from './execute.ts';
import { fault } from './fault.ts';
import { openAnswer, sealAnswer } from './sealedAnswer.ts';

/** How long an answer is kept for a retry. */
const keptMs = 24 * 3_600_000;
/** A request that has not ended after this belonged to a process that died. */
const abandonedMs = 60_000;
const longestKey = 255;

/**
 * Header Idempotency-Key: the first request with a key is executed, its answer kept; the same request again gets the
 * same answer. Other body: error. Still running: conflict.
 */
export function withIdempotency(services: Services, execute: Execute): Execute {
  return async (exchange, body) => {
    const key = header(exchange.request, 'idempotency-key');
    if (key === null || header(exchange.request, 'accept')?.includes('text/event-stream')) {
      return execute(exchange, body);
    }
    if (key.length < 8 || key.length > longestKey) {
      return fault(400, 'BAD_USER_INPUT', `Idempotency-Key must have 8 to ${longestKey} characters.`);
    }
    const slot = { caller: callerOf(services, exchange), key: digest('key', key) };
    const requestHash = digest('body', key, body);
    const id = await take(services, slot, requestHash);
    if (id === null) return replay(services, exchange, slot, requestHash, key, body);
    try {
      const answer = await execute(exchange, body);
      if (answer && worthKeeping(answer)) {
        const response = sealAnswer(answer, key, body);
        await services.database.idempotencyKey.update({
          where: { id },
          data: { response, finishedAt: services.clock.now() },
        });
      } else {
        await services.database.idempotencyKey.deleteMany({ where: { id } });
      }
      return answer;
    } catch (error) {
      await services.database.idempotencyKey.deleteMany({ where: { id } });
      throw error;
    }
  };
}

interface Slot {
  readonly caller: string;
  readonly key: string;
}

/** The id of the row that is now ours; null when somebody was there before. */
async function take(services: Services, { caller, key }: Slot, requestHash: string): Promise<string | null> {
  const now = services.clock.now();
  const id = newId();
  const abandoned = new Date(now.getTime() - abandonedMs);
  const expires = new Date(now.getTime() + keptMs);
  const rows = await services.database.$queryRaw<{ id: string }[]>`
    INSERT INTO idempotency_key AS k (id, caller, key, request_hash, created_at, expires_at)
    VALUES (${id}::uuid, ${caller}, ${key}, ${requestHash}, ${now}, ${expires})
    ON CONFLICT (caller, key) DO UPDATE SET
      id = excluded.id, request_hash = excluded.request_hash, response = NULL, finished_at = NULL,
      created_at = excluded.created_at, expires_at = excluded.expires_at
    WHERE k.expires_at <= ${now}
      OR (k.finished_at IS NULL AND k.created_at <= ${abandoned} AND k.request_hash = excluded.request_hash)
    RETURNING k.id`;
  return rows[0]?.id ?? null;
}

async function replay(
  services: Services,
  { locale }: Exchange,
  slot: Slot,
  requestHash: string,
  key: string,
  body: Buffer,
): Promise<Answer> {
  const kept = await services.database.idempotencyKey.findUnique({ where: { caller_key: slot } });
  const say = (zh: string, en: string) => (locale === 'en' ? en : zh);
  if (kept && kept.requestHash !== requestHash) {
    return fault(
      422,
      'IDEMPOTENCY_MISMATCH',
      say(
        '这个请求编号已用于另一个请求，请换一个。',
        'This Idempotency-Key was used for another request: take a new one.',
      ),
    );
  }
  if (!kept?.response) {
    return fault(
      409,
      'IDEMPOTENCY_RUNNING',
      say(
        '同一个请求正在处理，请稍后再试。',
        'The same request is still being worked on: try again in a moment.',
      ),
      { 'Retry-After': '1' },
    );
  }
  const answer = openAnswer(kept.response, key, body);
  return { ...answer, headers: { ...answer.headers, 'Idempotent-Replayed': 'true' } };
}

/** A token, a session of our own pages, or a page of another origin; two callers never meet under one key. */
function callerOf(services: Services, { request }: Exchange): string {
  const token = bearerToken(request);
  if (token !== null) return `bearer:${digest('bearer', token)}`;
  const origin = header(request, 'origin');
  if (origin !== null && !ownOrigin(services, origin)) return `origin:${origin}`;
  const session = /linli\.session_token=([^;]+)/.exec(header(request, 'cookie') ?? '')?.[1];
  return session ? `session:${digest('session', session)}` : 'nobody';
}

/** What went wrong on our side is not an answer: the retry shall find out anew. */
function worthKeeping({ status = 200, body }: Answer): boolean {
  return status < 500 && !String(body).includes('"INTERNAL_SERVER_ERROR"');
}

function digest(purpose: string, ...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256').update(`linli ${purpose}\0`);
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}
