import { schema } from '@linli/graph/schema';
import { type DocumentNode, GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { documentLimits, limitRules } from './limits.ts';
import { withoutValues } from './withoutValues.ts';

/** Characters of all that are kept but the trusted: what the parser makes of them takes some hundred times as much. */
const mostCharacters = 500_000;
/** One alone must not drive out all others. */
const longestKept = 50_000;

/**
 * Documents are read when they first come. Those of released widgets and portals are then kept for good; of
 * others, the ones that were not asked for longest are forgotten.
 */
export class KnownDocuments {
  readonly #trusted: ReadonlySet<string>;
  readonly #kept = new Map<string, DocumentNode | GraphQLError>();
  readonly #passing = new Set<string>();
  #characters = 0;

  constructor(trusted: Iterable<string>) {
    this.#trusted = new Set(trusted);
  }

  /** An error where the text is no document, or too long a one. */
  read(text: string): DocumentNode | GraphQLError {
    const known = this.#kept.get(text) ?? reading(text);
    if (this.#trusted.has(text)) this.#kept.set(text, known);
    else if (text.length <= longestKept) this.#keepAmongOthers(text, known);
    return known;
  }

  #keepAmongOthers(text: string, known: DocumentNode | GraphQLError): void {
    this.#kept.set(text, known);
    if (!this.#passing.delete(text)) this.#characters += text.length;
    this.#passing.add(text);
    for (const oldest of this.#passing) {
      if (this.#characters <= mostCharacters) return;
      this.#passing.delete(oldest);
      this.#kept.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}

function reading(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens: documentLimits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

const checked = new WeakMap<DocumentNode, readonly GraphQLError[]>();

/** What is wrong with a document; with any fault nothing of it is executed. It is looked for once. */
export function faultsOf(document: DocumentNode): readonly GraphQLError[] {
  const known = checked.get(document);
  if (known) return known;
  const faults = validate(schema, document, [...specifiedRules, ...limitRules]).map(quotingNothing);
  checked.set(document, faults);
  return faults;
}

/** What a document's own values were is nobody's business but the caller's: see withoutValues. */
function quotingNothing({ message, nodes, source, positions, path, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(withoutValues(message), { nodes, source, positions, path, extensions });
}
