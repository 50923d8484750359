import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { askAuth, type Refused, refusal, type SessionOptions, type SignInFault } from './authRequest.ts';

/** CANCELLED: the person, or nobody in time. STALE: too long since signing in. KNOWN: this device has one already. */
export type PasskeyFault = SignInFault | 'CANCELLED' | 'STALE' | 'KNOWN' | 'UNKNOWN_KEY' | 'FACTOR_FIRST';

export type PasskeyResult = { ok: true } | Refused<PasskeyFault>;

/** Whether this browser knows passkeys, and the page came over a connection on which it lets them be used. */
export const passkeysWork = browserSupportsWebAuthn;

/** The device asks who holds it, and vouches. */
export async function signInWithPasskey(options?: SessionOptions): Promise<PasskeyResult> {
  const asked = await askAuth('/passkey/generate-authenticate-options', undefined, options);
  if (!asked?.ok) return refusal(asked, faults);
  const given = (await asked.json()) as Parameters<typeof startAuthentication>[0]['optionsJSON'];
  const optionsJSON = { ...given, userVerification: 'required' as const };
  const response = await fromDevice(() => startAuthentication({ optionsJSON }));
  if ('fault' in response) return response;
  const answer = await askAuth('/passkey/verify-authentication', { response }, options);
  return answer?.ok ? { ok: true } : refusal(answer, faults);
}

/** Makes a passkey on this device, or on one beside it, for whoever is signed in. */
export async function addPasskey(name: string, options?: SessionOptions): Promise<PasskeyResult> {
  const asked = await askAuth('/passkey/generate-register-options', undefined, options);
  if (!asked?.ok) return refusal(asked, faults);
  const optionsJSON = (await asked.json()) as Parameters<typeof startRegistration>[0]['optionsJSON'];
  const response = await fromDevice(() => startRegistration({ optionsJSON }));
  if ('fault' in response) return response;
  const answer = await askAuth('/passkey/verify-registration', { response, name }, options);
  return answer?.ok ? { ok: true } : refusal(answer, faults);
}

async function fromDevice<T>(ask: () => Promise<T>): Promise<T | Refused<PasskeyFault>> {
  try {
    return await ask();
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem;
    const fault = deviceFaults[problem.name];
    if (!fault) throw problem;
    return { ok: false, fault, retryAfterSeconds: null };
  }
}

/** As browsers name them. */
const deviceFaults: Readonly<Record<string, PasskeyFault>> = {
  NotAllowedError: 'CANCELLED',
  AbortError: 'CANCELLED',
  InvalidStateError: 'KNOWN',
  SecurityError: 'REFUSED',
  NotSupportedError: 'REFUSED',
  ConstraintError: 'REFUSED',
};

const faults: Readonly<Record<string, PasskeyFault>> = {
  PASSKEY_NOT_FOUND: 'UNKNOWN_KEY',
  CHALLENGE_NOT_FOUND: 'CANCELLED',
  SESSION_NOT_FRESH: 'STALE',
  SECOND_FACTOR_REQUIRED: 'FACTOR_FIRST',
};
