import type { IncomingMessage } from 'node:http';
import { staffActorOf } from '@linli/core/access/actor';
import { anonymous } from '@linli/core/actor';
import type { Services } from '@linli/core/services';
import { type Announcements, type Context, type SignedIn, sealServices } from '@linli/graph/context';
import { ownOrigin } from '../access/origin.ts';
import type { SignIn } from '../access/signIn.ts';
import { clientAddress } from '../http/clientAddress.ts';
import { type Exchange, header } from '../http/exchange.ts';

interface House {
  readonly services: Services;
  readonly signIn: SignIn;
  readonly announcements: Announcements;
  /** Proxies of our own in front of this server. */
  readonly proxies?: number;
}

/** Who asks, in which language, from which page. */
export async function contextOf(house: House, exchange: Exchange): Promise<Context> {
  const { services, signIn, announcements, proxies = 0 } = house;
  const { request, requestId, locale } = exchange;
  const origin = header(request, 'origin');
  // A cookie that comes from a page of another origin was not sent by our portal: localhost:4100 is the same *site*.
  const own = origin === null || ownOrigin(services, origin);
  const identify = () => (own ? signIn.userOf(request) : Promise.resolve(null));
  const signedIn = await identify();
  const act = async (user: SignedIn | null) => {
    const staff = user && (await staffActorOf(services, user.userId, await chosenTenant(services, request)));
    return staff ? { ...staff, requestId } : { ...anonymous, requestId };
  };
  return {
    services: sealServices(services),
    announcements,
    requestId,
    address: clientAddress(request, proxies),
    locale,
    origin,
    signedIn,
    actor: await act(signedIn),
    authenticate: async () => act(await identify()),
  };
}

/** A user can be a person in several tenants; the portal names the one by its code. */
async function chosenTenant(services: Services, request: IncomingMessage): Promise<string | undefined> {
  const code = header(request, 'linli-tenant');
  if (!code) return undefined;
  const tenant = await services.database.tenant.findUnique({ where: { code }, select: { id: true } });
  return tenant?.id;
}
