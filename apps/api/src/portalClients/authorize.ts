import { staffActorOf } from '@linli/core/access/actor';
import type { LocalizedText } from '@linli/core/localized';
import { consentToPortalClient, mayConsent } from '@linli/core/portalClients/consent';
import { OAuthFault } from '@linli/core/portalClients/oauthFault';
import type { Services } from '@linli/core/services';
import { lacksSecondFactor } from '../access/lacksSecondFactor.ts';
import { ownOrigin } from '../access/origin.ts';
import type { SignIn } from '../access/signIn.ts';
import { type Answer, type Exchange, header } from '../http/exchange.ts';
import { consentPage, notStaffPage, wrongRequestPage } from './consentPage.ts';
import { readForm } from './form.ts';
import { answerAddress, type ReadRequest, readAuthorizationRequest } from './request.ts';

interface Door {
  readonly services: Services;
  readonly signIn: SignIn;
}

/** GET /oauth/authorize: asks the person, after the sign-in on our own page with all that belongs to it. */
export function askConsent({ services, signIn }: Door) {
  return async (exchange: Exchange): Promise<Answer> => {
    const read = await readAuthorizationRequest(services, exchange.url.searchParams);
    if (read.kind !== 'RIGHT') return refuse(services, exchange, read);
    const { request } = read;
    const user = await signIn.userOf(exchange.request);
    const { tenantId, placeId } = request.client;
    const actor = user && (await staffActorOf(services, user.userId, { id: tenantId }));
    const to = `${exchange.url.pathname}${exchange.url.search}`;
    if (!user) return seeOther(`/portal/continue?${new URLSearchParams({ to })}`);
    if (actor && (await lacksSecondFactor(services, user, actor))) {
      // Whoever works in several offices is asked by the one that requires it, or the way would lead round and round.
      const where = { id: tenantId };
      const { code } = await services.database.tenant.findUniqueOrThrow({ where, select: { code: true } });
      return seeOther(`/portal/continue?${new URLSearchParams({ to, office: code })}`);
    }
    if (!mayConsent(actor, request.client)) return notStaffPage(exchange, request, user.email);
    const { database } = services;
    const { personId } = actor;
    const [place, person] = await Promise.all([
      database.place.findUniqueOrThrow({ where: { id: placeId }, select: { currentVersion: true } }),
      database.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } }),
    ]);
    return consentPage(exchange, {
      request,
      placeName: (place.currentVersion?.name ?? request.client.name) as LocalizedText,
      account: { name: person.name, email: user.email, personId },
    });
  };
}

/** POST /oauth/authorize: what the person said, from our own page and from no other. */
export function hearConsent({ services, signIn }: Door) {
  return async (exchange: Exchange): Promise<Answer> => {
    const origin = header(exchange.request, 'origin');
    if (origin === null || !ownOrigin(services, origin)) return wrongRequestPage(exchange, 'elsewhere');
    const fields = await readForm(exchange).catch(malformed);
    if (!fields) return wrongRequestPage(exchange, 'elsewhere');
    const read = await readAuthorizationRequest(services, new URLSearchParams([...fields]));
    if (read.kind !== 'RIGHT') return refuse(services, exchange, read);
    const { client, redirectUri, codeChallenge, state } = read.request;
    const answer = (said: Record<string, string>) =>
      sendBack(services, redirectUri, { ...said, ...(state !== null && { state }) });
    if (fields.get('decision') !== 'allow') return answer({ error: 'access_denied' });
    const user = await signIn.userOf(exchange.request);
    const actor = user && (await staffActorOf(services, user.userId, { id: client.tenantId }));
    // Whoever signed in meanwhile as somebody else was not the one who was asked.
    if (!user || !mayConsent(actor, client) || actor.personId !== fields.get('person')) {
      return wrongRequestPage(exchange, 'elsewhere');
    }
    if (await lacksSecondFactor(services, user, actor)) return wrongRequestPage(exchange, 'elsewhere');
    const { userId, sessionId } = user;
    const by = { ...actor, requestId: exchange.requestId };
    const input = { client, redirectUri, codeChallenge, userId, signInSessionId: sessionId };
    return answer({ code: await consentToPortalClient(services, by, input) });
  };
}

function refuse(
  services: Services,
  exchange: Exchange,
  read: Exclude<ReadRequest, { kind: 'RIGHT' }>,
): Answer {
  if (read.kind !== 'REFUSED') return wrongRequestPage(exchange, read.kind);
  return sendBack(services, read.redirectUri, read.answer);
}

function sendBack(services: Services, redirectUri: string, answer: Readonly<Record<string, string>>): Answer {
  return seeOther(answerAddress(redirectUri, services.publicUrl, answer));
}

/** Only our own page sends this form: what is no such form was not made there. */
function malformed(error: unknown): null {
  if (error instanceof OAuthFault) return null;
  throw error;
}

function seeOther(location: string): Answer {
  return { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } };
}
