import { DomainError } from '@linli/core/errors/errors';
import { unquoted } from '@linli/core/errors/unquoted';
import { isDatabaseAway } from '@linli/database/databaseAway';
import { isRefusedValue } from '@linli/database/refusedValue';
import { asTopLevel } from '@linli/graph/errors/topLevel';
import { GraphQLError } from 'graphql';
import type { Log } from '../log.ts';
import { requestStore } from './requestStore.ts';
import { unavailable } from './unavailable.ts';
import { withoutValues } from './withoutValues.ts';

const sentences = {
  en: 'Something went wrong on our side. Please try again; if it happens again, tell us this number:',
  zh: '系统出了点问题，请稍后再试。如果仍然不行，请把这个编号告诉我们：',
} as const;

const unreadable = {
  en: 'This holds a character or a value that cannot be. Please check it.',
  zh: '这里有无法识别的字符或格式，请检查后重试。',
} as const;

/**
 * What leaves the house of an error: our own words where we foresaw it, otherwise only a number under which the
 * operator finds the whole error in the log.
 */
export function errorMasker(log: Log) {
  return (error: unknown): GraphQLError => {
    const { requestId, locale } = requestStore.getStore() ?? {
      requestId: crypto.randomUUID(),
      locale: 'zh-CN',
    };
    const wrapper = error instanceof GraphQLError ? error : null;
    const cause = original(error);
    if (cause instanceof GraphQLError) return foreseen(cause, wrapper);
    if (cause instanceof DomainError) return placed(asTopLevel(cause, locale), wrapper);
    if (isDatabaseAway(cause)) {
      // Gone, or only too busy to be reached in time: the operator has to tell them apart.
      log.error('the database is away', { requestId, error: stackOf(cause) });
      return placed(unavailable(locale), wrapper);
    }
    if (isRefusedValue(cause)) {
      log.info('refused value', { requestId, path: wrapper?.path?.join('.'), error: stackOf(cause) });
      const extensions = { code: 'BAD_USER_INPUT' };
      return placed(new GraphQLError(unreadable[language(locale)], { extensions }), wrapper);
    }
    log.error('unexpected error', {
      errorId: requestId,
      path: wrapper?.path?.join('.'),
      error: stackOf(cause),
    });
    const sentence = sentences[language(locale)];
    const extensions = { code: 'INTERNAL_SERVER_ERROR', errorId: requestId };
    return placed(new GraphQLError(`${sentence} ${requestId}`, { extensions }), wrapper);
  };
}

/** GraphQL's own errors and ours; one without a code is about what was sent. Outside a resolver only the wrapper names the field. */
function foreseen(cause: GraphQLError, wrapper: GraphQLError | null): GraphQLError {
  const told = wrapper && !wrapper.path ? wrapper : cause;
  const extensions = { code: 'BAD_USER_INPUT', ...cause.extensions };
  return placed(new GraphQLError(withoutValues(told.message), { ...positionOf(cause), extensions }), wrapper);
}

function language(locale: string): 'en' | 'zh' {
  return locale.startsWith('en') ? 'en' : 'zh';
}

/** The way to the error; what the database quotes of what was sent is left out. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const said = unquoted(error);
  if (said === error.message) return error.stack ?? said;
  const way = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}: ${said}`, ...way].join('\n');
}

/** GraphQL wraps what a resolver throws, more than once where fields are nested. */
function original(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? original(error.originalError) : error;
}

function placed(error: GraphQLError, wrapper: GraphQLError | null): GraphQLError {
  if (!wrapper) return error;
  return new GraphQLError(error.message, { ...positionOf(wrapper), extensions: error.extensions });
}

function positionOf({ nodes, source, positions, path }: GraphQLError) {
  return { nodes, source, positions, path };
}
