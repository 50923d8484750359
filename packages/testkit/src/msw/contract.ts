import documents from '@linli/client/documents.json' with { type: 'json' };
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { enumWords } from './enumWords.ts';
import type { Asking } from './localized.ts';
import type { Words } from './queries.ts';

/** A document, or the id of one that the server would know. */
export interface GraphQLBody {
  query?: string;
  documentId?: string;
  variables?: Record<string, unknown>;
}

/** The contract, understood once for all worlds that are played by it. */
export interface Contract {
  readonly schema: GraphQLSchema;
  readonly words: Words[];
  /** What is wrong with a text, or its document. */
  readonly understood: Map<string, DocumentNode | readonly GraphQLError[]>;
}

const contracts = new Map<string, Contract>();

/** `sdl` is the text of schema.graphql. */
export function contractOf(sdl: string): Contract {
  const known = contracts.get(sdl);
  if (known) return known;
  const schema = buildSchema(sdl);
  const contract = { schema, words: enumWords(schema), understood: new Map() };
  contracts.set(sdl, contract);
  return contract;
}

const stored: Readonly<Record<string, string>> = documents;

export function textOf({ query, documentId }: GraphQLBody): string | undefined {
  return query ?? stored[documentId ?? ''];
}

export async function run(
  contract: Contract,
  body: GraphQLBody,
  asking: Asking,
  rootValue: unknown,
): Promise<ExecutionResult> {
  const text = textOf(body);
  if (text === undefined) {
    const extensions = { code: 'UNKNOWN_DOCUMENT' };
    return { errors: [new GraphQLError('Nobody stored this document.', { extensions })] };
  }
  const document = understand(contract, text);
  if (!('kind' in document)) return { errors: document };
  const { variables: variableValues } = body;
  return execute({
    schema: contract.schema,
    document,
    rootValue,
    contextValue: asking,
    ...(variableValues ? { variableValues } : {}),
  });
}

function understand({ schema, understood }: Contract, text: string): DocumentNode | readonly GraphQLError[] {
  const known = understood.get(text);
  if (known) return known;
  const document = parse(text);
  const errors = validate(schema, document);
  const found = errors.length > 0 ? errors : document;
  understood.set(text, found);
  return found;
}

const seen = new WeakMap<Contract, Contract>();

/** The contract with its subscription fields as query fields: one event is then one ordinary execution. */
export function subscriptionsAsQueries(contract: Contract): Contract {
  const known = seen.get(contract);
  if (known) return known;
  const type = contract.schema.getSubscriptionType();
  if (!type) throw new GraphQLError('the contract has no subscriptions');
  const config = { ...contract.schema.toConfig(), query: type, mutation: null, subscription: null };
  const viewed = { ...contract, schema: new GraphQLSchema(config), understood: new Map() };
  seen.set(contract, viewed);
  return viewed;
}
