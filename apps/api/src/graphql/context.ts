import { take } from '@linli/core/abuse/counter';
import type { Allowance } from '@linli/core/abuse/spending';
import { staffActorOf } from '@linli/core/access/actor';
import {
  type Shown,
  type SignedInStaff,
  signedInStaff,
  signedInStaffTogether,
} from '@linli/core/access/signedInStaff';
import { anonymous } from '@linli/core/actor';
import type { Services } from '@linli/core/services';
import {
  type Announcements,
  type CallerActor,
  type Context,
  type SignedIn,
  sealServices,
} from '@linli/graph/context';
import type { GraphQLError } from 'graphql';
import { bearerOf, bearerToken, type Refused } from '../access/bearer.ts';
import { lacksSecondFactor } from '../access/lacksSecondFactor.ts';
import { ownOrigin } from '../access/origin.ts';
import { refusedCredential } from '../access/refusedCredential.ts';
import type { SignIn } from '../access/signIn.ts';
import { clientAddress } from '../http/clientAddress.ts';
import { type Exchange, header } from '../http/exchange.ts';
import { rateLimited } from './rateLimited.ts';

interface Caller {
  readonly actor: CallerActor;
  readonly signedIn: SignedIn | null;
  readonly lacksSecondFactor?: boolean;
  readonly allowance?: Allowance | null;
}

interface House {
  readonly services: Services;
  readonly signIn: SignIn;
  readonly announcements: Announcements;
  /** Proxies of our own in front of this server. */
  readonly proxies?: number;
}

/** A request let in, with what was already taken from the caller's allowance. */
export interface Entry {
  readonly context: Context;
  readonly allowance: Allowance | null;
}

/** Who asks, in which language, from which page. */
export async function contextOf(house: House, exchange: Exchange): Promise<Context> {
  return (await enter(house, exchange, null)).context;
}

/** The same; staff whose session says at once who they are pay so many points on the way. */
export async function enter(house: House, exchange: Exchange, points: number | null): Promise<Entry> {
  const { services, announcements, proxies = 0 } = house;
  const { request, requestId, locale } = exchange;
  const origin = header(request, 'origin');
  const token = bearerToken(request);
  const address = clientAddress(request, proxies);
  const ask = (know: Know): Promise<Caller | Refused | null> =>
    token === null ? bySession(house, exchange, origin, know) : bearerOf(services, token, request);
  const act = (caller: Caller | Refused | null) => ({
    ...(caller && 'actor' in caller ? caller.actor : anonymous),
    requestId,
  });
  const caller = await ask((shown) => signedInStaff(services, { ...shown, points }));
  // Whoever shows a token means to be somebody: a dead one is not taken for nobody.
  if (caller && 'refusal' in caller) throw await refused(services, caller, { address, locale });
  const context = {
    services: sealServices(services),
    announcements,
    requestId,
    address,
    locale,
    origin,
    signedIn: caller?.signedIn ?? null,
    lacksSecondFactor: caller?.lacksSecondFactor === true,
    actor: act(caller),
    authenticate: async () => act(await ask((shown) => signedInStaffTogether(services, shown))),
  };
  return { context, allowance: caller?.allowance ?? null };
}

type Know = (shown: Omit<Shown, 'points'>) => Promise<SignedInStaff | null>;

/** Whom the session cookie speaks for; signed in, but a person of no tenant, is nobody with an account. */
async function bySession(
  { services, signIn }: House,
  { request }: Exchange,
  origin: string | null,
  know: Know,
): Promise<Caller | null> {
  // A cookie that comes from a page of another origin was not sent by our portal: localhost:4100 is the same *site*.
  if (origin !== null && !ownOrigin(services, origin)) return null;
  // A user can be a person in several tenants; the portal names the one by its code. One that is none is a foreign one.
  const code = header(request, 'linli-tenant');
  const token = signIn.tokenOf(request);
  const known = token && (await know({ token, tenantCode: code || null }));
  if (known) {
    const { actor, lacksSecondFactor, allowance, ...signedIn } = known;
    const acting = lacksSecondFactor ? anonymous : (actor ?? anonymous);
    return { signedIn, actor: acting, lacksSecondFactor, allowance };
  }
  const signedIn = await signIn.userOf(request);
  if (!signedIn) return null;
  const staff = await staffActorOf(services, signedIn.userId, code ? { code } : undefined);
  if (staff && (await lacksSecondFactor(services, signedIn, staff))) {
    return { signedIn, actor: anonymous, lacksSecondFactor: true };
  }
  return { signedIn, actor: staff ?? anonymous };
}

/** Nobody shows token after token that opens nothing: that is counted by address. */
async function refused(
  services: Services,
  { refusal }: Refused,
  { address, locale }: { readonly address: string; readonly locale: string },
): Promise<GraphQLError> {
  const { retryAfterSeconds } = await take(services, 'refusedTokensByAddress', address);
  return retryAfterSeconds > 0 ? rateLimited(retryAfterSeconds, locale) : refusedCredential(refusal, locale);
}
