import type { AnonymousActor, IntegrationActor, StaffActor } from '@linli/core/actor';
import type { Services } from '@linli/core/services';
import type { Announced } from '@linli/core/write';

declare const sealed: unique symbol;

/**
 * The services, sealed: Pothos compares the context type with itself for every field, and PrismaClient's own type is so
 * large that this made checking very slow. Resolvers open it with {@link servicesOf}.
 */
export interface SealedServices {
  readonly [sealed]: true;
}

/** The sign-in behind a request, whether or not it is a person in the chosen tenant. */
export interface SignedIn {
  readonly userId: string;
  /** The session of the cookie that came with the request. */
  readonly sessionId: string;
  readonly email: string;
  /** Whether more than a password was shown. */
  readonly secondFactor?: boolean;
}

/** Who asks, as far as a request says it by itself; residents and sites say the rest in their documents. */
export type CallerActor = StaffActor | IntegrationActor | AnonymousActor;

/** What a resolver knows about its request. */
export interface Context {
  readonly services: SealedServices;
  /** A subscription replaces it before each event: roles end while a stream runs. */
  actor: CallerActor;
  /** Asks again who the caller is: session or token may have ended, roles may have changed. */
  readonly authenticate: () => Promise<CallerActor>;
  readonly signedIn: SignedIn | null;
  /** Signed in by a password where the tenant asks for more: nobody, until a second factor is shown or set up. */
  readonly lacksSecondFactor?: boolean;
  /** BCP-47, from Accept-Language; zh-CN when the caller does not say. */
  readonly locale: string;
  /** The Origin header of a page, null for everything that is not a page. */
  readonly origin: string | null;
  readonly requestId: string;
  /** The network address that the request came from. */
  readonly address: string;
  /** What this request cost, and what is left; known before anything is resolved. */
  budget?: Budget;
  /** What another process changes meanwhile. */
  readonly announcements: Announcements;
}

export interface Budget {
  readonly cost: number;
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: Date;
}

/** What was committed, as NOTIFY carries it; or that some may have gone unheard: look again. */
export type Heard = Announced | { readonly kind: 'resync' };

export interface Announcements {
  /** Yields everything that matches, and every resync, from now until the caller stops. */
  listen(matches: (announced: Announced) => boolean): AsyncIterable<Heard>;
}

export function sealServices(services: Services): SealedServices {
  return services as unknown as SealedServices;
}

export function servicesOf(context: Context): Services {
  return context.services as unknown as Services;
}
