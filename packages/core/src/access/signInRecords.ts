import type { BetterAuthOptions } from 'better-auth';
import { acceptInvitations } from './invitation.ts';
import { methodOf, type SessionMethod } from './sessionMethod.ts';
import { auditSignIn, type SignInAction } from './signInAudit.ts';
import type { SignInHouse } from './signInPlugins.ts';

type Records = NonNullable<BetterAuthOptions['databaseHooks']>;

/** What is done to better-auth's rows on their way into the database. */
export function signInRecords(house: SignInHouse): Records {
  const { database, providers } = house;
  return {
    session: {
      create: {
        before: async (session, context) => {
          const path = context?.path ?? '';
          const provider = path === '/callback/:id' && providers.find(({ id }) => id === context?.params?.id);
          const before = (context?.context.session?.session ?? null) as SessionMethod | null;
          // Of the session before, nothing else lives on in the new one, least of all its token.
          const { method, secondFactor } = methodOf({ path, provider: provider || null, before });
          return { data: { ...session, method, secondFactor } };
        },
        after: ({ userId }) => acceptInvitations(database, userId),
      },
    },
    user: {
      update: {
        // Codes asked for from now on, or no more: no browser stays in that was let in before.
        after: async ({ id: userId }, context) => {
          const action = actions[context?.path ?? ''];
          if (!action) return;
          await database.session.deleteMany({ where: { userId } });
          await auditSignIn({ ...house, userId, action });
        },
      },
    },
    account: {
      create: {
        // Who somebody is at a provider is all that is kept of it.
        before: async (account) => ({ data: { ...account, ...noTokens } }),
        after: async ({ userId, providerId }) => {
          if (providerId !== 'credential')
            await auditSignIn({ ...house, userId, action: 'access.linkIdentity' });
        },
      },
    },
  };
}

const actions: Readonly<Record<string, SignInAction>> = {
  '/two-factor/verify-totp': 'access.enrolCodes',
  '/two-factor/disable': 'access.removeCodes',
};

const noTokens = { accessToken: null, refreshToken: null, idToken: null, scope: null };
