import type { FieldFault } from '../errors/errors.ts';
import type { LocalizedText } from '../localized.ts';
import { secureOrigin } from '../sites/origin.ts';
import { isRedirectUri } from './addresses.ts';
import { portalLimits } from './limits.ts';

export interface PortalClientAddresses {
  readonly name: LocalizedText;
  readonly origins: readonly string[];
  readonly redirectUris: readonly string[];
}

/** As it is kept: origins as browsers send them, nothing twice. */
export function normalised({ name, origins, redirectUris }: PortalClientAddresses): PortalClientAddresses {
  return {
    name: Object.fromEntries(Object.entries(name).map(([tag, text]) => [tag, text.trim()])) as LocalizedText,
    origins: [...new Set(origins.map((origin) => secureOrigin(origin) ?? origin))],
    redirectUris: [...new Set(redirectUris.map((uri) => uri.trim()))],
  };
}

/** Everything that is wrong, of what {@link normalised} made. */
export function addressFaults({ name, origins, redirectUris }: PortalClientAddresses): FieldFault[] {
  const faults: FieldFault[] = [];
  if (name.zh === '') faults.push({ path: ['name', 'zh'], code: 'REQUIRED' });
  for (const [tag, { length }] of Object.entries(name)) {
    const params = { limit: portalLimits.nameLength, actual: length };
    if (length > params.limit) faults.push({ path: ['name', tag], code: 'TOO_LONG', params });
  }
  const lists = { origins, redirectUris } as const;
  for (const list of ['origins', 'redirectUris'] as const) {
    const limit = portalLimits[list];
    if (lists[list].length === 0) faults.push({ path: [list], code: 'REQUIRED' });
    if (lists[list].length > limit) faults.push({ path: [list], code: 'TOO_MANY', params: { limit } });
  }
  origins.forEach((origin, index) => {
    if (secureOrigin(origin) === null) faults.push({ path: ['origins', String(index)], code: 'INVALID' });
  });
  redirectUris.forEach((uri, index) => {
    if (!isRedirectUri(uri, origins)) faults.push({ path: ['redirectUris', String(index)], code: 'INVALID' });
  });
  return faults;
}
