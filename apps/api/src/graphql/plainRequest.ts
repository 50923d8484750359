import { type DocumentNode, GraphQLError, getOperationAST } from 'graphql';
import { faultsOf, type KnownDocuments } from './knownDocuments.ts';
import type { TrustedDocument } from './trustedDocuments.ts';

/** One query or mutation that can be executed as it is. */
export interface PlainRequest {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variableValues: Readonly<Record<string, unknown>> | undefined;
}

interface Sources {
  readonly known: KnownDocuments;
  readonly trusted: ReadonlyMap<string, TrustedDocument>;
}

/** Reads a body as nearly all of them are; null for whatever is to be refused, explained or streamed instead. */
export function plainRequest(body: Buffer, { known, trusted }: Sources): PlainRequest | null {
  const asked = objectIn(body);
  if (!asked) return null;
  const { query, documentId, operationName, variables, extensions, ...others } = asked;
  const isPlain =
    Object.keys(others).length === 0 &&
    (operationName == null || (typeof operationName === 'string' && operationName !== '')) &&
    (variables == null || isObject(variables)) &&
    (extensions == null || isObject(extensions));
  const text = documentId == null ? query : query == null ? textOf(documentId, trusted) : null;
  if (!isPlain || typeof text !== 'string') return null;
  const document = known.read(text);
  if (document instanceof GraphQLError || faultsOf(document).length > 0) return null;
  const operation = getOperationAST(document, operationName);
  if (!operation || operation.operation === 'subscription') return null;
  return { document, operationName: operationName ?? undefined, variableValues: variables ?? undefined };
}

function textOf(documentId: unknown, trusted: Sources['trusted']): string | undefined {
  return typeof documentId === 'string' ? trusted.get(documentId)?.text : undefined;
}

function objectIn(body: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body.toString());
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
