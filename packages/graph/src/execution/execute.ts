import {
  defaultFieldResolver,
  defaultTypeResolver,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getVariableValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
} from 'graphql';
import { type FieldPlan, planOf, type QueryPlan, type SelectionPlan } from './plan.ts';

type Path = GraphQLResolveInfo['path'];
type Answer = Record<string, unknown>;
type Waiting<T> = T | Promise<T>;

/** One request. */
interface Run {
  readonly args: ExecutionArgs;
  readonly plan: QueryPlan;
  readonly variableValues: { [name: string]: unknown };
  readonly errors: GraphQLError[];
  /** The arguments of each field of the plan: the same for all rows. */
  readonly given: (Readonly<Record<string, unknown>> | GraphQLError | undefined)[];
}

/**
 * Executes a query as graphql-js does, and says the same: fields are collected once for each document and arguments read
 * once for each request, not for each row, and answers are plain objects, which are written as JSON three times as fast.
 * Whatever is not planned (see plan.ts) is left to graphql-js.
 */
export function executePlanned(args: ExecutionArgs): Waiting<ExecutionResult> {
  const { schema, document, operationName, variableValues = {} } = args;
  const plan = planOf(schema, document, operationName);
  if (!plan) return execute(args);
  const { coerced, errors } = getVariableValues(
    schema,
    plan.operation.variableDefinitions ?? [],
    variableValues ?? {},
    { maxErrors: 50 },
  );
  if (errors) return { errors };
  const run: Run = { args, plan, variableValues: coerced, errors: [], given: [] };
  const type = schema.getQueryType() as GraphQLObjectType;
  try {
    const data = fieldsOf(run, plan.root, type, args.rootValue, undefined);
    if (!isPromise(data)) return result(run, data);
    return data.then(
      (answer) => result(run, answer),
      (error: GraphQLError) => failed(run, error),
    );
  } catch (error) {
    return failed(run, error as GraphQLError);
  }
}

function result({ errors }: Run, data: Answer | null): ExecutionResult {
  return errors.length === 0 ? { data } : { errors, data };
}

function failed(run: Run, error: GraphQLError): ExecutionResult {
  run.errors.push(error);
  return result(run, null);
}

function fieldsOf(
  run: Run,
  fields: readonly FieldPlan[],
  type: GraphQLObjectType,
  source: unknown,
  path: Path | undefined,
): Waiting<Answer> {
  const answer: Answer = {};
  const waiting: Promise<void>[] = [];
  try {
    for (const field of fields) {
      const { key } = field;
      const value = fieldOf(run, field, source, { prev: path, key, typename: type.name });
      // Also for one that is still to come: fields stand in the order in which they were asked for.
      answer[key] = value;
      if (isPromise(value)) {
        waiting.push(
          value.then((later) => {
            answer[key] = later;
          }),
        );
      }
    }
  } catch (error) {
    // The others may fail too: somebody must have heard it.
    if (waiting.length > 0) return Promise.allSettled(waiting).then(() => Promise.reject(error));
    throw error;
  }
  return waiting.length === 0 ? answer : Promise.all(waiting).then(() => answer);
}

function fieldOf(run: Run, field: FieldPlan, source: unknown, path: Path): unknown {
  const { definition, nodes, parentType } = field;
  const returnType = definition.type;
  const fail = (error: unknown) => {
    const located = locatedError(error, nodes, pathOf(path));
    // Below a field that cannot be null its parent fails.
    if (isNonNullType(returnType)) throw located;
    run.errors.push(located);
    return null;
  };
  try {
    const { schema, rootValue, contextValue, fieldResolver } = run.args;
    const info: GraphQLResolveInfo = {
      fieldName: definition.name,
      fieldNodes: nodes,
      returnType,
      parentType,
      path,
      schema,
      fragments: run.plan.fragments as GraphQLResolveInfo['fragments'],
      rootValue,
      operation: run.plan.operation,
      variableValues: run.variableValues,
    };
    const resolve = definition.resolve ?? fieldResolver ?? defaultFieldResolver;
    const value: unknown = resolve(source, argumentsOf(run, field), contextValue, info);
    const completed = isPromise(value)
      ? value.then((later) => complete(run, returnType, field, info, later, path))
      : complete(run, returnType, field, info, value, path);
    return isPromise(completed) ? completed.then(undefined, fail) : completed;
  } catch (error) {
    return fail(error);
  }
}

/** A copy: whoever resolves may do with it as it likes. */
function argumentsOf(run: Run, { index, definition, nodes }: FieldPlan): Record<string, unknown> {
  if (definition.args.length === 0) return {};
  let given = run.given[index];
  if (given === undefined) {
    try {
      given = getArgumentValues(definition, nodes[0] as FieldPlan['nodes'][0], run.variableValues);
    } catch (error) {
      given = error as GraphQLError;
    }
    run.given[index] = given;
  }
  if (given instanceof GraphQLError) throw given;
  return { ...given };
}

function complete(
  run: Run,
  type: GraphQLOutputType,
  field: FieldPlan,
  info: GraphQLResolveInfo,
  value: unknown,
  path: Path,
): unknown {
  if (value instanceof Error) throw value;
  if (isNonNullType(type)) {
    const completed = complete(run, type.ofType, field, info, value, path);
    if (completed === null) {
      throw new Error(`Cannot return null for non-nullable field ${info.parentType.name}.${info.fieldName}.`);
    }
    return completed;
  }
  if (value === null || value === undefined) return null;
  if (isListType(type)) return list(run, type.ofType, field, info, value, path);
  if (isLeafType(type)) return leaf(type, value);
  const selection = field.selection as SelectionPlan;
  if (isObjectType(type)) return object(run, type, selection, info, value, path);
  return abstract(run, type, selection, info, value, path);
}

function list(
  run: Run,
  itemType: GraphQLOutputType,
  field: FieldPlan,
  info: GraphQLResolveInfo,
  value: unknown,
  path: Path,
): Waiting<unknown[]> {
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) {
    throw new GraphQLError(
      `Expected Iterable, but did not find one for field "${info.parentType.name}.${info.fieldName}".`,
    );
  }
  const answers: unknown[] = [];
  const waiting: Promise<void>[] = [];
  const fail = (error: unknown, at: Path) => {
    const located = locatedError(error, field.nodes, pathOf(at));
    if (isNonNullType(itemType)) throw located;
    run.errors.push(located);
    return null;
  };
  let index = 0;
  try {
    for (const item of value as Iterable<unknown>) {
      const at: Path = { prev: path, key: index, typename: undefined };
      const place = index++;
      const answer = itemOf(item, at);
      answers.push(answer);
      if (isPromise(answer)) {
        waiting.push(
          answer.then((later) => {
            answers[place] = later;
          }),
        );
      }
    }
  } catch (error) {
    if (waiting.length > 0) return Promise.allSettled(waiting).then(() => Promise.reject(error));
    throw error;
  }
  return waiting.length === 0 ? answers : Promise.all(waiting).then(() => answers);

  function itemOf(item: unknown, at: Path): unknown {
    try {
      const completed = isPromise(item)
        ? item.then((later) => complete(run, itemType, field, info, later, at))
        : complete(run, itemType, field, info, item, at);
      return isPromise(completed) ? completed.then(undefined, (error) => fail(error, at)) : completed;
    } catch (error) {
      return fail(error, at);
    }
  }
}

function leaf(type: GraphQLLeafType, value: unknown): unknown {
  const serialized = type.serialize(value);
  if (serialized === null || serialized === undefined) {
    throw new Error(`Expected ${type.name} to be written as something, not as ${String(serialized)}.`);
  }
  return serialized;
}

function object(
  run: Run,
  type: GraphQLObjectType,
  selection: SelectionPlan,
  info: GraphQLResolveInfo,
  value: unknown,
  path: Path,
): Waiting<Answer> {
  const answer = () => fieldsOf(run, selection.of(type), type, value, path);
  const is = type.isTypeOf?.(value, run.args.contextValue, info);
  if (is === undefined || is === true) return answer();
  const refuse = () => {
    throw new GraphQLError(`This is no value of type "${type.name}".`, { nodes: info.fieldNodes });
  };
  if (!isPromise(is)) return refuse();
  return is.then((later) => (later ? answer() : refuse()));
}

function abstract(
  run: Run,
  type: GraphQLAbstractType,
  selection: SelectionPlan,
  info: GraphQLResolveInfo,
  value: unknown,
  path: Path,
): Waiting<Answer> {
  const { schema, contextValue, typeResolver = defaultTypeResolver } = run.args;
  const resolve = type.resolveType ?? typeResolver ?? defaultTypeResolver;
  const named = (name: string | undefined) => {
    const found = name === undefined ? undefined : schema.getType(name);
    if (!isObjectType(found) || !schema.isSubType(type, found)) {
      throw new GraphQLError(`"${name}" is none of the types of "${type.name}".`, { nodes: info.fieldNodes });
    }
    return object(run, found, selection, info, value, path);
  };
  const name = resolve(value, contextValue, info, type);
  return isPromise(name) ? name.then(named) : named(name);
}

function pathOf(path: Path): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: Path | undefined = path; at; at = at.prev) keys.push(at.key);
  return keys.reverse();
}

function isPromise<T>(value: Waiting<T> | unknown): value is Promise<T> {
  return typeof (value as { then?: unknown } | null)?.then === 'function';
}
