import type { SignInMethod } from '@linli/client/generated/graphql';
import { HttpResponse } from 'msw';

export const account = { email: 'hemin@example.org', password: 'huaiyinli-2026' };

interface World {
  sessions: MockSession[];
}

export interface MockSession {
  id: string;
  isCurrent: boolean;
  method: SignInMethod;
  startedAt: string;
  lastSeenAt: string;
  expiresAt: string;
  userAgent: string | null;
  address: string | null;
}

const hour = 3_600_000;
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
const phone = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36';

export function sessions(now: number): MockSession[] {
  const session = (id: string, hoursAgo: number, userAgent: string | null, isCurrent = false) => ({
    id,
    isCurrent,
    method: 'PASSWORD' as const,
    startedAt: new Date(now - hoursAgo * hour).toISOString(),
    lastSeenAt: new Date(now - (hoursAgo * hour) / 2).toISOString(),
    expiresAt: new Date(now + 100 * hour).toISOString(),
    userAgent,
    address: '192.0.2.7',
  });
  return [session('desk', 2, windows, true), session('phone', 40, phone), session('other', 90, null)];
}

export function sessionRoot(world: World) {
  return {
    revokeSignInSession: ({ input: { id } }: { input: { id: string } }) => {
      if (!world.sessions.some((one) => one.id === id)) {
        return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到。' };
      }
      world.sessions = world.sessions.filter((one) => one.id !== id);
      return { __typename: 'RevokeSignInSessionPayload', id };
    },
    revokeOtherSignInSessions: () => {
      const others = world.sessions.filter((one) => !one.isCurrent);
      world.sessions = world.sessions.filter((one) => one.isCurrent);
      return { __typename: 'RevokeOtherSignInSessionsPayload', revoked: others.length };
    },
  };
}

/** Answers as the server's policy does: one list of breached passwords is as good as another here. */
export function changePassword(world: World, given: Record<string, string>): Response {
  const fault = passwordFault(given.newPassword ?? '');
  if (fault) return refuse(fault);
  if (given.currentPassword !== account.password) return refuse('INVALID_PASSWORD');
  world.sessions = world.sessions.filter((one) => one.isCurrent);
  return HttpResponse.json({ token: 'new' });
}

export const recoveryToken = 'token-of-the-mail';

export function resetPassword(given: Record<string, string>): Response {
  if (given.token !== recoveryToken) return refuse('INVALID_TOKEN');
  const fault = passwordFault(given.newPassword ?? '');
  return fault ? refuse(fault) : HttpResponse.json({ status: true });
}

function passwordFault(password: string): string | null {
  if (password.length < 10) return 'PASSWORD_TOO_SHORT';
  return ['qwertyuiop', 'password1234'].includes(password) ? 'PASSWORD_TOO_COMMON' : null;
}

function refuse(code: string): Response {
  return HttpResponse.json({ code }, { status: 400 });
}
