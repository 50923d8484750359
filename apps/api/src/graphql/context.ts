import { staffActorOf } from '@linli/core/access/actor';
import { anonymous } from '@linli/core/actor';
import type { Services } from '@linli/core/services';
import { type Announcements, type Context, sealServices } from '@linli/graph/context';
import { ownOrigin } from '../access/origin.ts';
import type { SignIn } from '../access/signIn.ts';
import { type Exchange, header } from '../http/exchange.ts';

interface House {
  readonly services: Services;
  readonly signIn: SignIn;
  readonly announcements: Announcements;
}

/** Who asks, in which language, from which page. */
export async function contextOf(house: House, exchange: Exchange): Promise<Context> {
  const { services, signIn, announcements } = house;
  const { request, requestId, locale } = exchange;
  const origin = header(request, 'origin');
  const base = { services: sealServices(services), announcements, requestId, locale, origin };
  // A cookie that comes from a page of another origin was not sent by our portal: localhost:4100 is the same *site*.
  const user = origin === null || ownOrigin(services, origin) ? await signIn.userOf(request) : null;
  if (!user) return { ...base, actor: { ...anonymous, requestId }, signedIn: null };
  const tenantId = await chosenTenant(services, header(request, 'linli-tenant'));
  const staff = await staffActorOf(services, user.userId, tenantId);
  return { ...base, actor: staff ? { ...staff, requestId } : { ...anonymous, requestId }, signedIn: user };
}

/** A user can be a person in several tenants; the portal names the one by its code. */
async function chosenTenant(services: Services, code: string | null): Promise<string | undefined> {
  if (!code) return undefined;
  const tenant = await services.database.tenant.findUnique({ where: { code }, select: { id: true } });
  return tenant?.id;
}
