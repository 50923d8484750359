import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  type InlineFragmentNode,
  isAbstractType,
  isLeafType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  typeFromAST,
} from 'graphql';

/** A field of an answer, for a parent of one type: everything that does not change from row to row, and from request to request. */
export interface FieldPlan {
  /** Its place in the list of a request's arguments. */
  readonly index: number;
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly definition: GraphQLField<unknown, unknown>;
  readonly parentType: GraphQLObjectType;
  /** What is asked of its value; null for a scalar or an enum. */
  readonly selection: SelectionPlan | null;
}

/** What a query asks for, read once. */
export interface QueryPlan {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly root: readonly FieldPlan[];
}

/** It asks for something that is left to graphql-js. */
class NotPlanned extends Error {}

const plans = new WeakMap<DocumentNode, Map<string, QueryPlan | null>>();

/**
 * The plan of a query; null for what graphql-js executes: other operations, introspection, and documents whose fields
 * hang on their variables (`@skip`, `@include`).
 */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): QueryPlan | null {
  const known = plans.get(document) ?? new Map<string, QueryPlan | null>();
  plans.set(document, known);
  const name = operationName ?? '';
  let plan = known.get(name);
  if (plan === undefined) {
    plan = planned(schema, document, operationName);
    // Callers make up names: only those that the document has are remembered.
    if (getOperationAST(document, operationName)) known.set(name, plan);
  }
  return plan;
}

function planned(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): QueryPlan | null {
  const operations = document.definitions.filter(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (operationName == null || definition.name?.value === operationName),
  ) as OperationDefinitionNode[];
  const [operation, ...others] = operations;
  const type = schema.getQueryType();
  if (!operation || others.length > 0 || operation.operation !== 'query' || !type) return null;
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  try {
    const reader = new Reader(schema, fragments);
    return { operation, fragments, root: new SelectionPlan([operation.selectionSet], reader).of(type) };
  } catch (error) {
    if (error instanceof NotPlanned) return null;
    throw error;
  }
}

/** The selections of a field, as each type that its value can have answers them. */
export class SelectionPlan {
  readonly #sets: readonly SelectionSetNode[];
  readonly #reader: Reader;
  readonly #byType = new Map<GraphQLObjectType, readonly FieldPlan[]>();

  constructor(sets: readonly SelectionSetNode[], reader: Reader) {
    this.#sets = sets;
    this.#reader = reader;
  }

  of(type: GraphQLObjectType): readonly FieldPlan[] {
    let fields = this.#byType.get(type);
    if (!fields) {
      fields = this.#reader.fieldsOf(type, this.#sets);
      this.#byType.set(type, fields);
    }
    return fields;
  }
}

type Conditional = Pick<InlineFragmentNode, 'typeCondition'> | Pick<FragmentDefinitionNode, 'typeCondition'>;

class Reader {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  #fields = 0;

  constructor(schema: GraphQLSchema, fragments: Readonly<Record<string, FragmentDefinitionNode>>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  fieldsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): FieldPlan[] {
    const byKey = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    for (const set of sets) this.#collect(type, set, byKey, seen);
    return [...byKey].map(([key, nodes]) => this.#field(type, key, nodes));
  }

  #field(parentType: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): FieldPlan {
    const name = nodes[0]?.name.value ?? '';
    const definition = name === '__typename' ? TypeNameMetaFieldDef : parentType.getFields()[name];
    if (!definition) throw new NotPlanned(name);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const type = getNamedType(definition.type);
    const selection = isLeafType(type) ? null : new SelectionPlan(sets, this);
    // All of them now: what cannot be planned must be known before anything is executed.
    if (isObjectType(type)) selection?.of(type);
    if (isAbstractType(type)) for (const one of this.#schema.getPossibleTypes(type)) selection?.of(one);
    return { index: this.#fields++, key, nodes, definition, parentType, selection };
  }

  #collect(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    byKey: Map<string, FieldNode[]>,
    seen: Set<string>,
  ): void {
    for (const selection of set.selections) {
      if (selection.directives?.length) throw new NotPlanned('directives');
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        // Written into a plain object it would not be a field of it.
        if (key === '__proto__') throw new NotPlanned(key);
        const nodes = byKey.get(key);
        if (nodes) nodes.push(selection);
        else byKey.set(key, [selection]);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (this.#fits(type, selection)) this.#collect(type, selection.selectionSet, byKey, seen);
        continue;
      }
      const name = selection.name.value;
      const fragment = this.#fragments[name];
      if (seen.has(name) || !fragment) continue;
      seen.add(name);
      if (this.#fits(type, fragment)) this.#collect(type, fragment.selectionSet, byKey, seen);
    }
  }

  #fits(type: GraphQLObjectType, { typeCondition }: Conditional): boolean {
    if (!typeCondition) return true;
    const condition = typeFromAST(this.#schema, typeCondition);
    if (condition === type) return true;
    return isAbstractType(condition) && this.#schema.isSubType(condition, type);
  }
}
