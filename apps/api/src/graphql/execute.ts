import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Context } from '@linli/graph/context';
import { schema } from '@linli/graph/schema';
import { GraphQLError, parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { type Answer, type Exchange, header } from '../http/exchange.ts';
import type { Log } from '../log.ts';
import { budget } from './budget.ts';
import { documentLimits, limitRules } from './limits.ts';
import { errorMasker } from './maskError.ts';
import { type TrustedDocument, unknownDocument } from './trustedDocuments.ts';
import { withoutValues } from './withoutValues.ts';

/** Answers one GraphQL request; undefined when the answer is an event stream that it has sent itself. */
export type Execute = (exchange: Exchange, body: Buffer<ArrayBuffer>) => Promise<Answer | undefined>;

/** Yoga with its open defaults closed: what a request may be is decided before it, in endpoint.ts. */
export function graphqlExecutor(
  contextOf: (exchange: Exchange) => Promise<Context>,
  documents: ReadonlyMap<string, TrustedDocument>,
  log: Log,
): Execute {
  const yoga = createYoga<Asked>({
    schema,
    context: ({ exchange }: Asked) => contextOf(exchange),
    maskedErrors: { maskError: errorMasker(log) },
    plugins: [byDocumentId(documents), limits, budget],
    extraParamNames: ['documentId'],
    logging: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    healthCheckEndpoint: undefined,
    maxRequestBodySize: false,
  });
  return async (exchange, body) => {
    const { request, response, url } = exchange;
    const headers = { 'content-type': 'application/json', accept: header(request, 'accept') ?? '*/*' };
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const answer = await yoga.fetch(
      url,
      { method: 'POST', headers, body, signal: gone.signal },
      { exchange },
    );
    const type = answer.headers.get('content-type') ?? 'application/json';
    if (!type.startsWith('text/event-stream')) {
      const passed = ['allow', 'retry-after', 'www-authenticate'].flatMap((name) => {
        const value = answer.headers.get(name);
        return value === null ? [] : [[name, value] as const];
      });
      const sent = { 'Content-Type': type, 'Cache-Control': 'no-store', ...Object.fromEntries(passed) };
      return { status: answer.status, headers: sent, body: await answer.text() };
    }
    response.writeHead(answer.status, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      'X-Request-Id': exchange.requestId,
    });
    if (answer.body) await pipeline(Readable.from(answer.body), response).catch(ignoreHangUp);
    return undefined;
  };
}

interface Asked {
  readonly exchange: Exchange;
}

/** A document's id instead of its text. */
function byDocumentId(documents: ReadonlyMap<string, TrustedDocument>): Plugin<Asked> {
  return {
    onParams({ params, setParams, context }) {
      const { documentId, ...others } = params as typeof params & { documentId?: unknown };
      if (documentId === undefined || documentId === null) return;
      const refuse = (status: number, code: string, message: string) =>
        new GraphQLError(message, { extensions: { code, http: { status } } });
      if (others.query || typeof documentId !== 'string') {
        throw refuse(400, 'BAD_REQUEST', 'Send a query or a documentId.');
      }
      const document = documents.get(documentId);
      const { locale } = (context as Asked).exchange;
      if (!document) throw refuse(404, 'UNKNOWN_DOCUMENT', unknownDocument(locale));
      setParams({ ...others, query: document.text });
    },
  };
}

const limits: Plugin = {
  onParse({ setParseFn }) {
    setParseFn((source: string, options) => parse(source, { ...options, maxTokens: documentLimits.tokens }));
  },
  onValidate({ addValidationRule }) {
    for (const rule of limitRules) addValidationRule(rule);
    return ({ result, setResult }) => setResult(result.map(quotingNothing));
  },
};

/** What a document's own values were is nobody's business but the caller's: see withoutValues. */
function quotingNothing(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  const { nodes, source, positions, path, extensions } = error;
  return new GraphQLError(withoutValues(error.message), { nodes, source, positions, path, extensions });
}

/** The reader of an event stream leaves when it likes. */
function ignoreHangUp(error: NodeJS.ErrnoException): void {
  const { code, name } = error;
  if (code !== 'ERR_STREAM_PREMATURE_CLOSE' && code !== 'ECONNRESET' && name !== 'AbortError') throw error;
}
