import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { Services } from '@linli/core/services';
import { isDatabaseAway } from '@linli/database/databaseAway';
import { KnownOrigins } from './access/knownOrigins.ts';
import type { SignIn } from './access/signIn.ts';
import type { OpenAnnouncements } from './events/announcements.ts';
import { enter } from './graphql/context.ts';
import { preflight } from './graphql/cors.ts';
import { graphqlEndpoint, publicReadEndpoint } from './graphql/endpoint.ts';
import { graphqlExecutor } from './graphql/execute.ts';
import { withIdempotency } from './graphql/idempotency.ts';
import { PublicAnswers } from './graphql/publicAnswers.ts';
import { asksByDocumentId } from './graphql/publicRead.ts';
import { trustedDocuments } from './graphql/trustedDocuments.ts';
import { addressOf } from './http/address.ts';
import { guard, header, send, text } from './http/exchange.ts';
import { healthEndpoint } from './http/health.ts';
import { listen, shutDown } from './http/listen.ts';
import { localeOf } from './http/locale.ts';
import { type Route, router } from './http/router.ts';
import { consoleLog, type Log } from './log.ts';
import { interrupted } from './pages/interrupted.ts';
import { continueEndpoint, progressEndpoint } from './photos/resume.ts';
import { photoEndpoint } from './photos/serve.ts';
import { importEndpoint, uploadEndpoint, uploadPreflight } from './photos/upload.ts';
import { portalClientRoutes } from './portalClients/routes.ts';

export interface House {
  readonly services: Services;
  readonly signIn: SignIn;
  readonly announcements: OpenAnnouncements;
  readonly log?: Log;
  /** Proxies of our own in front of this server: how far X-Forwarded-For is to be believed. */
  readonly proxies?: number;
}

export interface ServerOptions {
  readonly port: number;
  readonly host: string;
  /** Pages and whatever else stands beside the API. */
  readonly routes?: readonly Route[];
}

export interface Server {
  readonly port: number;
  close(graceMs?: number): Promise<void>;
}

/** The HTTP server over everything that it serves. */
export async function startServer(house: House, { port, host, routes = [] }: ServerOptions): Promise<Server> {
  const { services, log = consoleLog } = house;
  const route = router([...apiRoutes(house, log), ...routes]);
  const server = createServer((request, response) => {
    guard(response, services.publicUrl);
    const requestId = randomUUID();
    const locale = localeOf(header(request, 'accept-language'));
    const url = addressOf(request.url ?? '/', services.publicUrl);
    const exchange = { request, response, url: url ?? new URL(services.publicUrl), requestId, locale };
    if (!url) return send(exchange, text(400, 'This is not an address.\n'));
    route(exchange).catch((error: Error) => {
      // Whoever asked has left the page: nobody waits for an answer, and nothing went wrong here.
      if (response.destroyed && error.name === 'AbortError') return;
      if (isDatabaseAway(error)) {
        log.error('the database is away', { requestId, path: url.pathname });
        return send(exchange, interrupted(exchange));
      }
      log.error('unexpected error', { errorId: requestId, path: url.pathname, error: error.stack });
      send(exchange, text(500, `Something went wrong on our side: ${requestId}\n`));
    });
  });
  // A slow upload may take its time; headers may not.
  server.requestTimeout = 120_000;
  server.headersTimeout = 15_000;
  const bound = await listen(server, port, host);
  return { port: bound, close: (graceMs = 5_000) => shutDown(server, graceMs) };
}

function apiRoutes(house: House, log: Log): Route[] {
  const { services, signIn, announcements } = house;
  const answers = new PublicAnswers(services.clock, announcements);
  const origins = new KnownOrigins(services, announcements);
  const documents = trustedDocuments();
  const execute = graphqlExecutor(
    (exchange, points) => enter(house, exchange, points),
    documents,
    new PublicAnswers(services.clock, announcements),
    log,
  );
  const executeOnce = withIdempotency(services, execute);
  return [
    { path: '/graphql', methods: ['POST'], handle: graphqlEndpoint(services, origins, executeOnce) },
    {
      path: '/graphql',
      methods: ['GET'],
      when: asksByDocumentId,
      handle: publicReadEndpoint(services, origins, documents, execute, answers),
    },
    { path: '/graphql', methods: ['OPTIONS'], handle: preflight(services) },
    {
      path: '/auth/',
      methods: ['GET', 'POST'],
      handle: async ({ request, response }) => {
        await signIn.handle(request, response);
        return undefined;
      },
    },
    ...portalClientRoutes(house),
    { path: '/uploads/imports/', methods: ['PUT'], handle: importEndpoint(services) },
    { path: '/uploads/', methods: ['PUT'], handle: uploadEndpoint(services) },
    { path: '/uploads/', methods: ['HEAD'], handle: progressEndpoint(services) },
    { path: '/uploads/', methods: ['PATCH'], handle: continueEndpoint(services) },
    { path: '/uploads/', methods: ['OPTIONS'], handle: uploadPreflight },
    { path: '/photos/', methods: ['GET'], handle: photoEndpoint(services) },
    { path: '/healthz', methods: ['GET'], handle: healthEndpoint(services) },
  ];
}
