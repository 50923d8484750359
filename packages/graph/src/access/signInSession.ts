import type { Session } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { SignInMethodEnum } from './enums.ts';

export interface SignInSessionShape {
  readonly session: Session;
  readonly isCurrent: boolean;
}

/** Not a node: only its own user sees it, in the list of `viewer`. Its token is told to nobody. */
export const SignInSessionType = builder.objectRef<SignInSessionShape>('SignInSession').implement({
  description: 'A browser in which the viewer is signed in.',
  fields: (t) => ({
    id: t.id({
      description: 'Names it in `revokeSignInSession`.',
      resolve: ({ session }) => encodeGlobalId('SignInSession', session.id),
    }),
    isCurrent: t.exposeBoolean('isCurrent', { description: 'Whether this very request belongs to it.' }),
    startedAt: t.field({
      type: 'DateTime',
      description: 'When the viewer signed in.',
      resolve: ({ session }) => session.createdAt,
    }),
    lastSeenAt: t.field({
      type: 'DateTime',
      description: 'When it was last prolonged: to the day.',
      resolve: ({ session }) => session.updatedAt,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When it ends by itself.',
      resolve: ({ session }) => session.expiresAt,
    }),
    method: t.field({
      type: SignInMethodEnum,
      description: 'How the viewer signed in.',
      resolve: ({ session }) => session.method,
    }),
    hasSecondFactor: t.boolean({
      description: 'Whether more than a password was shown.',
      resolve: ({ session }) => session.secondFactor,
    }),
    userAgent: t.string({
      nullable: true,
      description: 'What the browser calls itself.',
      resolve: ({ session }) => session.userAgent,
    }),
    address: t.string({
      nullable: true,
      description: 'Network address that it was started from.',
      resolve: ({ session }) => session.ipAddress,
    }),
  }),
});
