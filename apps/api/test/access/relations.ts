import type { IntegrationScope, Role } from '@linli/database/generated/prisma/enums';

/** How an appeal stands to the caller. In those with a reach the caller's place or unit would cover it; the reason named must win. */
export const appealRelations = {
  ownPlace: 'at the place of the role',
  ownPlaceHeld: "at the place of the role, held by the caller's unit",
  heldByMyUnit: "elsewhere in the tenant, held by the caller's unit",
  assignedToMe: 'elsewhere in the tenant, held by another unit, assigned to the caller',
  assistedByMyUnit: "elsewhere in the tenant, held by another unit that the caller's unit helps",
  calledForMyUnit: "elsewhere in the tenant, held by another unit, and a whistle calls the caller's unit",
  unplaced: 'in triage: nobody could place it',
  otherPlace: 'elsewhere in the tenant',
  otherTenant: 'in another tenant',
  aboutMe: 'at the place, held by the unit, assigned to the caller, and about the caller',
  aboutMyUnit: "at the place, held by the unit, assigned to the caller, and about the caller's unit",
  confidential: 'at the place, held by the unit, confidential',
  confidentialMine: 'elsewhere, confidential, assigned to the caller',
} as const;

export type AppealRelation = keyof typeof appealRelations;

/** How a place stands to the caller. */
export const placeRelations = {
  ownPlace: 'the place of the role',
  otherPlace: 'elsewhere in the tenant',
  otherTenant: 'in another tenant',
} as const;

export type PlaceRelation = keyof typeof placeRelations;

/** A role is held at a place, or for a unit. */
export const holdings = ['place', 'unit'] as const;
export type Holding = (typeof holdings)[number];

export type StaffCaller = `${Role}@${Holding}`;

export const outsiders = {
  anonymous: 'nobody, without Origin',
  siteKey: "a page of a site's origin, with its key",
  reporter: 'a resident with code and secret of the appeal at the own place',
  formerStaff: 'signed in, a person of the tenant, whose only role ended yesterday',
} as const;

export type Outsider = keyof typeof outsiders;

/** Integration tokens, all given at the place of the roles: one for every scope, with what it is worth nothing without. */
export const tokens = {
  'token:APPEALS_READ': ['APPEALS_READ'],
  'token:APPEALS_FILE': ['APPEALS_FILE'],
  'token:APPEALS_NOTE': ['APPEALS_NOTE', 'APPEALS_READ'],
  'token:CONTACTS_READ': ['CONTACTS_READ', 'APPEALS_READ'],
  'token:PLACES_READ': ['PLACES_READ'],
  'token:all': ['APPEALS_READ', 'APPEALS_FILE', 'APPEALS_NOTE', 'CONTACTS_READ', 'PLACES_READ'],
} as const satisfies Readonly<Record<string, readonly IntegrationScope[]>>;

export type TokenCaller = keyof typeof tokens;
export type CallerName = Outsider | StaffCaller | TokenCaller;
