import documents from '@linli/client/documents.json' with { type: 'json' };
import {
  buildSchema,
  type ExecutionResult,
  execute,
  GraphQLError,
  GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { type AnyHandler, HttpResponse, http } from 'msw';
import { assetRoot } from './assets.ts';
import { auditRoot } from './audit.ts';
import { catalogueRoot } from './catalogue.ts';
import { dataRequestRoot } from './dataRequests.ts';
import { enumWords } from './enumWords.ts';
import { face } from './face.ts';
import { followupRoot } from './followup.ts';
import { hotlineRoot, hotlineUpload } from './hotline.ts';
import { intakeRoot } from './intake.ts';
import { integrationRoot } from './integrations.ts';
import { invitationRoot } from './invitations.ts';
import { linkRoot } from './links.ts';
import { mutationRoot } from './mutations.ts';
import { photoPicture } from './pictures.ts';
import { portalRoot } from './portalClients.ts';
import { queryRoot } from './queries.ts';
import { account, changePassword, resetPassword, sessionRoot } from './sessions.ts';
import { staffRoot } from './staff.ts';
import { templateRoot } from './templates.ts';
import { threadRoot } from './thread.ts';
import { allPlaces, counts, type World } from './world.ts';

/** A document, or the id of one that the server would know. */
interface GraphQLBody {
  query?: string;
  documentId?: string;
  variables?: Record<string, unknown>;
}

/** Everything that a portal calls, played by an in-memory neighbourhood. `sdl` is the text of schema.graphql. */
export function linliHandlers(sdl: string, world: World): AnyHandler[] {
  const schema = buildSchema(sdl);
  const words = enumWords(schema);
  return [
    http.post('*/graphql', async ({ request }) => {
      const body = (await request.json()) as GraphQLBody;
      const locale = request.headers.get('accept-language') ?? 'zh-CN';
      // An ordinary request of urql names it too, at the end: only who wants nothing else gets a stream.
      if (request.headers.get('accept') === 'text/event-stream') {
        return stream(schema, body, locale, world);
      }
      const tenant = request.headers.get('linli-tenant');
      const root = {
        ...queryRoot(world, words, tenant),
        ...mutationRoot(world),
        ...sessionRoot(world),
        ...invitationRoot(world),
        ...catalogueRoot(world),
        ...assetRoot(world),
        ...integrationRoot(world),
        ...staffRoot(world),
        ...portalRoot(world),
        ...auditRoot(world),
        ...followupRoot(world),
        ...dataRequestRoot(world),
        ...linkRoot(world),
        ...templateRoot(world),
        ...threadRoot(world),
        ...intakeRoot(world),
        ...hotlineRoot(world),
      };
      return HttpResponse.json((await run(schema, body, locale, root)) as Record<string, unknown>);
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

const stored: Readonly<Record<string, string>> = documents;

function textOf({ query, documentId }: GraphQLBody): string | undefined {
  return query ?? stored[documentId ?? ''];
}

async function run(
  schema: GraphQLSchema,
  body: GraphQLBody,
  locale: string,
  rootValue: unknown,
): Promise<ExecutionResult> {
  const text = textOf(body);
  if (text === undefined) {
    const extensions = { code: 'UNKNOWN_DOCUMENT' };
    return { errors: [new GraphQLError('Nobody stored this document.', { extensions })] };
  }
  const document = parse(text);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const { variables: variableValues } = body;
  return execute({
    schema,
    document,
    rootValue,
    contextValue: { locale },
    ...(variableValues ? { variableValues } : {}),
  });
}

/** A subscription in distinct-connections mode: one response that stays open. */
function stream(schema: GraphQLSchema, body: GraphQLBody, locale: string, world: World): Response {
  const asQuery = { ...body, query: (textOf(body) ?? '').replace(/^\s*subscription/, 'query') };
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  const events = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(':\n\n'));
      stop = world.listen(async (appeal) => {
        const { id, place } = body.variables ?? {};
        if (id !== undefined && id !== appeal.id) return;
        const at = place ? allPlaces(world.city).find((one) => one.id === place) : null;
        const rootValue = {
          appealUpdated: () => face(appeal, world),
          queueUpdated: () =>
            at === undefined ? null : { appeal: face(appeal, world), counts: counts(at, world) },
        };
        const result = await run(subscriptionAsQuery(schema), asQuery, locale, rootValue);
        controller.enqueue(encoder.encode(`event: next\ndata: ${JSON.stringify(result)}\n\n`));
      });
    },
    cancel() {
      stop();
    },
  });
  return new Response(events, { headers: { 'content-type': 'text/event-stream' } });
}

let viewed: GraphQLSchema | null = null;

/** The schema with its subscription fields as query fields: one event is then one ordinary execution. */
function subscriptionAsQuery(schema: GraphQLSchema): GraphQLSchema {
  const type = schema.getSubscriptionType();
  if (!type) throw new GraphQLError('the contract has no subscriptions');
  if (!viewed) {
    viewed = new GraphQLSchema({ ...schema.toConfig(), query: type, mutation: null, subscription: null });
  }
  return viewed;
}
