import { authenticateToken } from '@linli/core/access/integrations/authenticate';
import type { IntegrationActor } from '@linli/core/actor';
import type { Services } from '@linli/core/services';
import { ownOrigin } from './origin.ts';
import type { CredentialRefusal } from './refusedCredential.ts';

/** How a token came. */
export interface ShownBy {
  readonly origin: string | null;
  /** Of the header Linli-Tenant. */
  readonly tenantCode: string | null;
}

/**
 * Whom an integration's token speaks for. Tokens are for servers: of pages only our own playground may show one. Who
 * names another office is answered as if the token were unknown.
 */
export async function integrationBearer(
  services: Services,
  token: string,
  { origin, tenantCode }: ShownBy,
): Promise<{ readonly actor: IntegrationActor } | { readonly refusal: CredentialRefusal }> {
  if (origin !== null && !ownOrigin(services, origin)) return { refusal: 'ORIGIN' };
  return authenticateToken(services, token, await tenantNamed(services, tenantCode));
}

/** Undefined when none is named, null when there is none of that name. */
async function tenantNamed(services: Services, code: string | null): Promise<string | null | undefined> {
  if (code === null) return undefined;
  const tenant = await services.database.tenant.findUnique({ where: { code }, select: { id: true } });
  return tenant?.id ?? null;
}
