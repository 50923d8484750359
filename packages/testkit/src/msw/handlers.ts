import { HttpResponse, http, type RequestHandler } from 'msw';
import type { MockAppeal } from './appeal.ts';
import { assetRoot } from './assets.ts';
import { auditRoot } from './audit.ts';
import { catalogueRoot } from './catalogue.ts';
import {
  type Contract,
  contractOf,
  type GraphQLBody,
  run,
  subscriptionsAsQueries,
  textOf,
} from './contract.ts';
import { dataRequestRoot } from './dataRequests.ts';
import { deedRoot } from './deeds.ts';
import { effectRoot } from './effect.ts';
import { face } from './face.ts';
import { followupRoot } from './followup.ts';
import { handoverRoot } from './handovers.ts';
import { hotlineRoot, hotlineUpload } from './hotline.ts';
import { intakeRoot } from './intake.ts';
import { integrationRoot } from './integrations.ts';
import { invitationRoot } from './invitations.ts';
import { learningRoot } from './learning.ts';
import { linkRoot } from './links.ts';
import type { Asking } from './localized.ts';
import { methodRoot } from './methods.ts';
import { mutationRoot } from './mutations.ts';
import { photoPicture } from './pictures.ts';
import { portalRoot } from './portalClients.ts';
import { postingRoot } from './postings.ts';
import { queryRoot } from './queries.ts';
import { resourceRoot } from './resources.ts';
import { account, changePassword, resetPassword, sessionRoot } from './sessions.ts';
import { siteRoot } from './sites.ts';
import { staffRoot } from './staff.ts';
import { teamRoot } from './team.ts';
import { templateRoot } from './templates.ts';
import { threadRoot } from './thread.ts';
import { allPlaces, counts, type World } from './world.ts';

/** Everything that a portal calls, played by an in-memory neighbourhood. `sdl` is the text of schema.graphql. */
export function linliHandlers(sdl: string, world: World): RequestHandler[] {
  const contract = contractOf(sdl);
  return [
    http.post('*/graphql', async ({ request }) => {
      const body = (await request.json()) as GraphQLBody;
      const locale = request.headers.get('accept-language') ?? 'zh-CN';
      const asking = { locale, origin: new URL(request.url).origin };
      // An ordinary request of urql names it too, at the end: only who wants nothing else gets a stream.
      if (request.headers.get('accept') === 'text/event-stream') {
        return stream(contract, body, asking, world);
      }
      const tenant = request.headers.get('linli-tenant');
      const root = {
        ...queryRoot(world, contract.words, tenant),
        ...mutationRoot(world),
        ...sessionRoot(world),
        ...invitationRoot(world),
        ...catalogueRoot(world),
        ...assetRoot(world),
        ...integrationRoot(world),
        ...staffRoot(world),
        ...portalRoot(world),
        ...siteRoot(world),
        ...auditRoot(world),
        ...followupRoot(world),
        ...dataRequestRoot(world),
        ...linkRoot(world),
        ...teamRoot(world),
        ...templateRoot(world),
        ...threadRoot(world),
        ...intakeRoot(world),
        ...hotlineRoot(world),
        ...postingRoot(world),
        ...resourceRoot(world),
        ...learningRoot(world),
        ...handoverRoot(world),
        ...deedRoot(world),
        ...methodRoot(world),
        ...effectRoot(world),
      };
      return HttpResponse.json((await run(contract, body, asking, root)) as Record<string, unknown>);
    }),
    hotlineUpload(world),
    http.post('*/auth/sign-in/email', async ({ request }) => {
      const given = (await request.json()) as { email: string; password: string };
      if (given.email !== account.email || given.password !== account.password) {
        return HttpResponse.json({ code: 'INVALID_EMAIL_OR_PASSWORD' }, { status: 401 });
      }
      world.signedIn = true;
      return HttpResponse.json({ redirect: false, user: { email: given.email } });
    }),
    http.post('*/auth/change-password', async ({ request }) =>
      changePassword(world, (await request.json()) as Record<string, string>),
    ),
    http.post('*/auth/request-password-reset', () => HttpResponse.json({ status: true })),
    http.post('*/auth/reset-password', async ({ request }) =>
      resetPassword((await request.json()) as Record<string, string>),
    ),
    http.post('*/auth/sign-out', () => {
      world.signedIn = false;
      return HttpResponse.json({ success: true });
    }),
    http.put('*/uploads/:ticket', () => new HttpResponse(null, { status: 204 })),
    http.get('*/photos/:id', ({ params }) => {
      const headers = { 'content-type': 'image/svg+xml' };
      return new HttpResponse(photoPicture(String(params.id)), { headers });
    }),
  ];
}

/** A subscription in distinct-connections mode: one response that stays open. */
function stream(contract: Contract, body: GraphQLBody, asking: Asking, world: World): Response {
  const viewed = subscriptionsAsQueries(contract);
  const asQuery = { ...body, query: (textOf(body) ?? '').replace(/^\s*subscription/, 'query') };
  const encoder = new TextEncoder();
  const { id, place } = body.variables ?? {};
  const at = place ? allPlaces(world.city).find((one) => one.id === place) : null;
  let stop: () => void = () => undefined;
  let isLeft = false;
  const events = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(':\n\n'));
      const tell = async (appeal: MockAppeal) => {
        if (id !== undefined && id !== appeal.id) return;
        const rootValue = {
          appealUpdated: () => face(appeal, world),
          queueUpdated: () =>
            at === undefined ? null : { appeal: face(appeal, world), counts: counts(at, world) },
        };
        const result = await run(viewed, asQuery, asking, rootValue);
        if (!isLeft) controller.enqueue(encoder.encode(`event: next\ndata: ${JSON.stringify(result)}\n\n`));
      };
      stop = world.listen(tell, typeof id === 'string' ? id : null);
    },
    cancel() {
      isLeft = true;
      stop();
    },
  });
  return new Response(events, { headers: { 'content-type': 'text/event-stream' } });
}
