import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { schema } from '@linli/graph/schema';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { type Exchange, header } from '../http/exchange.ts';
import { type Asked, charge, priceOf } from './budget.ts';
import type { Way } from './directLane.ts';
import type { Execute } from './execute.ts';
import { executeDocument } from './executeDocument.ts';
import { faultsOf, type KnownDocuments } from './knownDocuments.ts';
import { type TrustedDocument, unknownDocument } from './trustedDocuments.ts';

interface YogaWay extends Way {
  readonly known: KnownDocuments;
  readonly trusted: ReadonlyMap<string, TrustedDocument>;
}

interface Served {
  readonly exchange: Exchange;
}

/** Yoga with its open defaults closed: what a request may be is decided before it, in endpoint.ts. */
export function yogaLane({ enter, mask, known, trusted }: YogaWay): Execute {
  const yoga = createYoga<Served>({
    schema,
    context: async ({ exchange }: Served) => (await enter(exchange, null)).context,
    maskedErrors: { maskError: mask },
    plugins: [byDocumentId(trusted), reading(known), paying],
    extraParamNames: ['documentId'],
    logging: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    healthCheckEndpoint: undefined,
    maxRequestBodySize: false,
    parserAndValidationCache: false,
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

/** A document's id instead of its text. */
function byDocumentId(trusted: ReadonlyMap<string, TrustedDocument>): Plugin<Served> {
  return {
    onParams({ params, setParams, context }) {
      const { documentId, ...others } = params as typeof params & { documentId?: unknown };
      if (documentId === undefined || documentId === null) return;
      const refuse = (status: number, code: string, message: string) =>
        new GraphQLError(message, { extensions: { code, http: { status } } });
      if (others.query || typeof documentId !== 'string') {
        throw refuse(400, 'BAD_REQUEST', 'Send a query or a documentId.');
      }
      const document = trusted.get(documentId);
      const { locale } = (context as Served).exchange;
      if (!document) throw refuse(404, 'UNKNOWN_DOCUMENT', unknownDocument(locale));
      setParams({ ...others, query: document.text });
    },
  };
}

function reading(known: KnownDocuments): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string) => {
        const read = known.read(source);
        if (read instanceof GraphQLError) throw read;
        return read;
      });
    },
    onValidate({ params, setResult }) {
      setResult([...faultsOf(params.documentAST)]);
    },
  };
}

const paying: Plugin<Served> = {
  async onExecute({ args, setExecuteFn, setResultAndStopExecution }) {
    const asked = args as ExecutionArgs as Asked;
    const { refused, extensions } = await charge(asked.contextValue, priceOf(asked));
    if (refused) return setResultAndStopExecution({ errors: [refused], ...extensions });
    setExecuteFn(() => executeDocument(asked));
    return {
      onExecuteDone({ result, setResult }) {
        if (Symbol.asyncIterator in result) return;
        setResult({ ...result, extensions: { ...result.extensions, ...extensions.extensions } });
      },
    };
  },
  async onSubscribe({ args, setResultAndStopExecution }) {
    const asked = args as ExecutionArgs as Asked;
    const { refused, extensions } = await charge(asked.contextValue, priceOf(asked));
    if (refused) setResultAndStopExecution({ errors: [refused], ...extensions });
  },
};

/** The reader of an event stream leaves when it likes. */
function ignoreHangUp(error: NodeJS.ErrnoException): void {
  const { code, name } = error;
  if (code !== 'ERR_STREAM_PREMATURE_CLOSE' && code !== 'ECONNRESET' && name !== 'AbortError') throw error;
}
