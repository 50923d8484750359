import { APIError } from 'better-auth/api';

export function resting(until: Date, now: Date): APIError {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return new APIError(
    'TOO_MANY_REQUESTS',
    { code: 'ACCOUNT_RESTS', message: 'Too many wrong tries. Try again later.' },
    { 'Retry-After': String(seconds), 'X-Retry-After': String(seconds) },
  );
}

export function tooCommon(): APIError {
  return new APIError('BAD_REQUEST', {
    code: 'PASSWORD_TOO_COMMON',
    message: 'This password is on lists of breached passwords, or too simple.',
  });
}

/** Alike for a wrong code, one that was used, and one that is none. */
export function wrongCode(): APIError {
  return new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' });
}

export function secondFactorFirst(): APIError {
  return new APIError('FORBIDDEN', {
    code: 'SECOND_FACTOR_REQUIRED',
    message: 'Sign in with your second factor first.',
  });
}

export function malformed(): APIError {
  return new APIError('BAD_REQUEST', { code: 'BAD_REQUEST', message: 'This is not understood.' });
}

/** As better-auth answers where it could not reach one. */
export function unknownProvider(): APIError {
  return new APIError('NOT_FOUND', { code: 'PROVIDER_NOT_FOUND', message: 'Provider not found' });
}
