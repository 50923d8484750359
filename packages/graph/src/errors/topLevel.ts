import { type DomainError, InvalidInput } from '@linli/core/errors/errors';
import { errorMessage, fieldMessage } from '@linli/core/errors/messages';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';

/** Not signed in and not allowed are infrastructure to a client, not data: they stand beside the data, with a code. */
export function unauthorized(context: Context): GraphQLError {
  if (context.lacksSecondFactor) return secondFactorRequired();
  switch (context.actor.kind) {
    case 'staff':
      return new GraphQLError('Your roles do not allow this.', { extensions: { code: 'FORBIDDEN' } });
    case 'integration':
      return new GraphQLError("This token's scopes do not allow this.", {
        extensions: { code: 'FORBIDDEN' },
      });
    default:
      return new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
  }
}

/** The password was right and is not enough. */
export function secondFactorRequired(): GraphQLError {
  return new GraphQLError('This office asks its staff for a second factor: sign in with it, or set one up.', {
    extensions: { code: 'SECOND_FACTOR_REQUIRED' },
  });
}

/** A foreseen error where no result union can carry it: its code and sentence as a top-level error. */
export function asTopLevel(error: DomainError, locale: string): GraphQLError {
  if (error instanceof InvalidInput) {
    const fields = error.fields.map((fault) => ({
      path: fault.path,
      code: fault.code,
      message: fieldMessage(fault, locale),
    }));
    return new GraphQLError(errorMessage(error, locale), { extensions: { code: 'BAD_USER_INPUT', fields } });
  }
  return new GraphQLError(errorMessage(error, locale), { extensions: { code: error.code } });
}
