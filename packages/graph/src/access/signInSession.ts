import type { PortalClient, Session } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { LocalizedTextType, localized } from '../scalars/localizedText.ts';
import { SignInMethodEnum } from './enums.ts';

export interface SignInSessionShape {
  readonly session: Session;
  /** The street's own portal that it is in, where it is not in ours. */
  readonly via?: PortalClient;
  readonly isCurrent: boolean;
}

/** Not a node: only its own user sees it, in the list of `viewer`. Its token is told to nobody. */
export const SignInSessionType = builder.objectRef<SignInSessionShape>('SignInSession').implement({
  description: "A browser in which the viewer is signed in, or a street's own portal that acts for them.",
  fields: (t) => ({
    id: t.id({
      description: 'Names it in `revokeSignInSession`.',
      resolve: ({ session, via }) => encodeGlobalId(via ? 'PortalSession' : 'SignInSession', session.id),
    }),
    via: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: "Name of the street's own portal; null in ours.",
      resolve: ({ via }) => via && localized(via.name),
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
