import { managesIntegrations } from '@linli/core/access/integrations/administered';
import { reachOf } from '@linli/core/access/reach';
import { requiresSecondFactor } from '@linli/core/access/secondFactor';
import type { StaffActor } from '@linli/core/actor';
import { mayReadAudit } from '@linli/core/audit/events';
import { catalogueFor } from '@linli/core/categories/catalogue';
import { mayManageCategories } from '@linli/core/categories/manageable';
import { mayManagePeople } from '@linli/core/people/manageable';
import { mayManagePortalClients } from '@linli/core/portalClients/manageable';
import { builder } from '../builder.ts';
import { CatalogueEntryType } from '../categories/catalogueEntry.ts';
import { servicesOf } from '../context.ts';
import { secondFactorRequired } from '../errors/topLevel.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { PlaceType } from '../places/place.ts';
import { PasskeyType } from './passkey.ts';
import { RoleGrantType } from './roleGrant.ts';
import { sessionsOf } from './sessionsOf.ts';
import { SignInSessionType } from './signInSession.ts';

interface ViewerShape {
  readonly actor: StaffActor;
  readonly userId: string;
  readonly sessionId: string;
  readonly email: string;
}

export const ViewerType = builder.objectRef<ViewerShape>('Viewer').implement({
  description: 'Who is signed in, as a person of one tenant.',
  fields: (t) => ({
    person: t.prismaField({
      type: PersonType,
      description: 'The person.',
      resolve: (query, { actor }, _args, context) =>
        servicesOf(context).database.person.findUniqueOrThrow({ ...query, where: { id: actor.personId } }),
    }),
    email: t.exposeString('email', { description: 'E-mail address of the sign-in.' }),
    locale: t.string({
      description: 'Language that the person prefers.',
      resolve: async ({ actor }, _args, context) => {
        const where = { id: actor.personId };
        return (
          await servicesOf(context).database.person.findUniqueOrThrow({ where, select: { locale: true } })
        ).locale;
      },
    }),
    viewerCanReadAudit: t.boolean({
      description: 'Whether the viewer may read the audit trail.',
      resolve: ({ actor }, _args, context) => mayReadAudit(servicesOf(context), actor),
    }),
    viewerCanManageCategories: t.boolean({
      description: 'Whether the viewer changes the catalogue of categories.',
      resolve: ({ actor }, _args, context) =>
        mayManageCategories(servicesOf(context).database, actor, actor.tenantId),
    }),
    catalogue: t.field({
      type: [CatalogueEntryType],
      nullable: true,
      description:
        'The whole catalogue of categories with its versions and ways by place; null for who does not manage it.',
      complexity: { field: 5, multiplier: 20 },
      resolve: ({ actor }, _args, context) => {
        const { database, clock } = servicesOf(context);
        return catalogueFor(database, actor, clock.now());
      },
    }),
    places: t.prismaField({
      type: [PlaceType],
      description: 'Places at which a role is held, the higher first.',
      resolve: (query, { actor }, _args, context) =>
        servicesOf(context).database.place.findMany({
          ...query,
          where: { id: { in: actor.grants.flatMap(({ placeId }) => placeId ?? []) } },
          orderBy: [{ kind: 'asc' }, { id: 'asc' }],
        }),
    }),
    grants: t.prismaField({
      type: [RoleGrantType],
      description: 'Roles that are running now.',
      resolve: (query, { actor }, _args, context) => {
        const now = servicesOf(context).clock.now();
        return servicesOf(context).database.roleGrant.findMany({
          ...query,
          where: {
            personId: actor.personId,
            startsAt: { lte: now },
            OR: [{ endsAt: null }, { endsAt: { gt: now } }],
          },
          orderBy: { id: 'asc' },
        });
      },
    }),
    units: t.prismaField({
      type: [OrganizationType],
      description: 'The own unit, and those for which a role is held.',
      resolve: (query, { actor }, _args, context) => {
        const own = actor.organizationId ? [actor.organizationId] : [];
        const ids = [...own, ...actor.grants.flatMap(({ organizationId }) => organizationId ?? [])];
        return servicesOf(context).database.organization.findMany({
          ...query,
          where: { id: { in: ids } },
          orderBy: { id: 'asc' },
        });
      },
    }),
    viewerCanManageIntegrations: t.boolean({
      description: 'Whether the viewer makes, rotates and revokes integration tokens.',
      resolve: ({ actor }) => managesIntegrations(actor),
    }),
    viewerCanInvite: t.boolean({
      description: 'Whether `invitePerson` is for this viewer.',
      resolve: ({ actor }) => reachOf(actor, 'manageUsers').placeIds.length > 0,
    }),
    viewerCanManagePortalClients: t.boolean({
      description: "Whether the viewer registers streets' own portals.",
      resolve: ({ actor }) => mayManagePortalClients(actor),
    }),
    viewerCanManagePeople: t.boolean({
      description: 'Whether `staffMembers` is for this viewer.',
      resolve: ({ actor }) => mayManagePeople(actor),
    }),
    signInSessions: t.field({
      type: [SignInSessionType],
      description: 'Where this user is signed in, the latest first; 100 at most.',
      complexity: { field: 1, multiplier: 20 },
      resolve: (viewer, _args, context) => sessionsOf(servicesOf(context), viewer),
    }),
    passkeys: t.field({
      type: [PasskeyType],
      description: 'Devices that sign the viewer in without a password, the oldest first; 100 at most.',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ userId }, _args, context) =>
        servicesOf(context).database.passkey.findMany({
          where: { userId },
          orderBy: { id: 'asc' },
          take: 100,
        }),
    }),
    hasSignInCodes: t.boolean({
      description: "Whether an authenticator app's code is asked for after the password.",
      resolve: async ({ userId }, _args, context) => {
        const where = { id: userId };
        const user = await servicesOf(context).database.user.findUniqueOrThrow({ where });
        return user.twoFactorEnabled;
      },
    }),
    isSecondFactorRequired: t.boolean({
      description: 'Whether the tenant asks its staff for more than a password.',
      resolve: ({ actor }, _args, context) => requiresSecondFactor(servicesOf(context), [actor.tenantId]),
    }),
    people: t.prismaField({
      type: [PersonType],
      description:
        "This user's persons in all tenants; the header Linli-Tenant chooses by tenant code. A street's own portal sees its own tenant's.",
      resolve: (query, { userId, actor }, _args, context) =>
        servicesOf(context).database.person.findMany({
          ...query,
          where: { userId, endedAt: null, ...(actor.portalClientId && { id: actor.personId }) },
          orderBy: { id: 'asc' },
        }),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    nullable: true,
    description: 'Who is signed in; null when nobody is.',
    authScopes: { everybody: true },
    resolve: (_root, _args, { actor, signedIn, lacksSecondFactor }) => {
      if (lacksSecondFactor) throw secondFactorRequired();
      return actor.kind === 'staff' && signedIn ? { actor, ...signedIn } : null;
    },
  }),
);
