import { RateLimited } from '@linli/core/errors/errors';
import { errorMessage } from '@linli/core/errors/messages';
import { GraphQLError } from 'graphql';

/** HTTP 429 with when to come back, for whatever is refused before a document is executed. */
export function rateLimited(retryAfterSeconds: number, locale: string): GraphQLError {
  return new GraphQLError(errorMessage(new RateLimited(retryAfterSeconds), locale), {
    extensions: {
      code: 'RATE_LIMITED',
      retryAfterSeconds,
      http: { status: 429, headers: { 'Retry-After': String(retryAfterSeconds) } },
    },
  });
}
