const minute = 60_000;

/** How long what a street's own portal is given lives. */
export const portalLimits = {
  /** Shown once, at once. */
  codeMs: minute,
  accessMs: 10 * minute,
  /** A working day: then one signs in on our own page again. */
  sessionMs: 12 * 60 * minute,
  origins: 10,
  redirectUris: 10,
  nameLength: 80,
} as const;

/** The one scope: to act as the member of staff, in the client's tenant. */
export const portalScope = 'staff';
