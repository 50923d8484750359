import { DomainError } from '@linli/core/errors/errors';
import { isDatabaseAway } from '@linli/database/databaseAway';
import { asTopLevel } from '@linli/graph/errors/topLevel';
import { GraphQLError } from 'graphql';
import type { Log } from '../log.ts';
import { requestStore } from './requestStore.ts';
import { unavailable } from './unavailable.ts';

const sentences = {
  en: 'Something went wrong on our side. Please try again; if it happens again, tell us this number:',
  zh: '系统出了点问题，请稍后再试。如果仍然不行，请把这个编号告诉我们：',
} as const;

/**
 * What leaves the house of an error: our own words where we foresaw it, otherwise only a number under which the
 * operator finds the whole error in the log.
 */
export function errorMasker(log: Log) {
  return (error: unknown): Error => {
    const { requestId, locale } = requestStore.getStore() ?? {
      requestId: crypto.randomUUID(),
      locale: 'zh-CN',
    };
    const wrapper = error instanceof GraphQLError ? error : null;
    const cause = original(error);
    if (cause instanceof GraphQLError) return cause === error ? cause : placed(cause, wrapper);
    if (cause instanceof DomainError) return placed(asTopLevel(cause, locale), wrapper);
    if (isDatabaseAway(cause)) {
      log.error('the database is away', { requestId });
      return placed(unavailable(locale), wrapper);
    }
    log.error('unexpected error', {
      errorId: requestId,
      path: wrapper?.path?.join('.'),
      error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    });
    const sentence = sentences[locale.startsWith('en') ? 'en' : 'zh'];
    const extensions = { code: 'INTERNAL_SERVER_ERROR', errorId: requestId };
    return placed(new GraphQLError(`${sentence} ${requestId}`, { extensions }), wrapper);
  };
}

/** GraphQL wraps what a resolver throws, more than once where fields are nested. */
function original(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? original(error.originalError) : error;
}

function placed(error: GraphQLError, wrapper: GraphQLError | null): GraphQLError {
  if (!wrapper) return error;
  const { nodes, source, positions, path } = wrapper;
  return new GraphQLError(error.message, { nodes, source, positions, path, extensions: error.extensions });
}
