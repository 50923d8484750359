import { randomInt } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { DomainError } from '@linli/core/errors/errors';
import { newId } from '@linli/core/ids';
import type { Announcements } from '@linli/graph/context';
import { asTopLevel } from '@linli/graph/errors/topLevel';
import { schema } from '@linli/graph/schema';
import type { TestHouse } from '@linli/testkit/world/house';
import { type DocumentNode, type ExecutionResult, execute, parse, subscribe, validate } from 'graphql';
import { contextOf } from '../../src/graphql/context.ts';
import type { Exchange } from '../../src/http/exchange.ts';

export interface AskerOptions {
  /** Who is signed in; left out, nobody. */
  readonly userId?: string;
  /** The secret of an integration token. */
  readonly token?: string;
  readonly origin?: string;
}

/** Of no session that is kept. */
const sessionId = newId();

/** Nothing happens while the matrix asks. */
const silence: Announcements = {
  listen: () => ({ [Symbol.asyncIterator]: () => ({ next: finished, return: finished }) }),
};

const documents = new Map<string, DocumentNode>();

/** Read and checked once: every caller asks the same, and the larger documents take longer to check than to answer. */
function documentOf(source: string): DocumentNode {
  const known = documents.get(source);
  if (known) return known;
  const document = parse(source);
  const [fault] = validate(schema, document);
  if (fault) throw fault;
  documents.set(source, document);
  return document;
}

async function finished() {
  return { done: true as const, value: undefined };
}

/** Executes documents as one caller: the real context over the real schema. Only the session cookie is taken for granted; a token is shown. */
export class Asker {
  readonly #house: TestHouse;
  readonly #options: AskerOptions;

  constructor(house: TestHouse, options: AskerOptions) {
    this.#house = house;
    this.#options = options;
  }

  async ask(source: string, variableValues: Record<string, unknown> = {}): Promise<ExecutionResult> {
    const document = documentOf(source);
    const result = await execute({ schema, document, variableValues, contextValue: await this.#context() });
    return asClientsRead(result);
  }

  /** Null when the subscription begins, else why it does not. */
  async refusal(source: string, variableValues: Record<string, unknown>): Promise<ExecutionResult | null> {
    const contextValue = await this.#context();
    const answer = await subscribe({ schema, document: documentOf(source), variableValues, contextValue });
    if (!(Symbol.asyncIterator in answer)) return asClientsRead(answer);
    await answer.return(undefined);
    return null;
  }

  #context() {
    const { userId, token, origin } = this.#options;
    const user = userId === undefined ? null : { userId, email: 'somebody@test.linli.example', sessionId };
    const signIn = { tokenOf: () => null, userOf: async () => user, handle: async () => undefined };
    const headers = { ...(origin && { origin }), ...(token && { authorization: `Bearer ${token}` }) };
    // From everywhere: how often one address may try is another test's matter.
    const socket = { remoteAddress: `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` };
    const request = { headers, socket } as unknown as IncomingMessage;
    const exchange = { request, requestId: 'matrix', locale: 'en' } as Exchange;
    return contextOf({ services: this.#house.services, signIn, announcements: silence }, exchange);
  }
}

/** Foreseen errors with their codes, as the server says them; an unforeseen one fails the test. */
function asClientsRead({ data, errors }: ExecutionResult): ExecutionResult {
  const said = errors?.map((error) => {
    const { originalError, path } = error;
    const known = originalError instanceof DomainError ? asTopLevel(originalError, 'en') : error;
    if (known.extensions.code === undefined) throw new Error(error.message, { cause: originalError });
    return { message: known.message, path, extensions: known.extensions };
  });
  // Null prototypes and class instances aside.
  return JSON.parse(JSON.stringify({ data, ...(said && { errors: said }) })) as ExecutionResult;
}
