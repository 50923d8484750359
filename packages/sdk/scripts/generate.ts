import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  validate,
  visit,
} from 'graphql';

const here = new URL('../', import.meta.url);
const documentsFolder = new URL('src/api/documents/', here);
const target = new URL('src/generated/', here);

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', here), 'utf8'));
const documents = readdirSync(documentsFolder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => ({ name, document: parse(readFileSync(new URL(name, documentsFolder), 'utf8')) }));

const definitions = documents.flatMap(({ document }) => document.definitions);
const faults = validate(schema, { kind: Kind.DOCUMENT, definitions });
if (faults.length > 0) {
  console.error(faults.map((fault) => fault.message).join('\n'));
  process.exit(1);
}

const fragments = new Map(
  definitions
    .filter(
      (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
    )
    .map((fragment) => [fragment.name.value, fragment]),
);

/** The fragments that a definition needs, each once, in the order of first use. */
function fragmentsOf(
  node: OperationDefinitionNode | FragmentDefinitionNode,
  found = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  visit(node, {
    FragmentSpread(spread) {
      const fragment = fragments.get(spread.name.value);
      if (!fragment || found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, found);
    },
  });
  return found;
}

/** The text that the server's store holds, and the hash by which the widget asks for it. */
function stored(operation: OperationDefinitionNode): { id: string; text: string } {
  const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(operation)] };
  const text = stripIgnoredCharacters(print(whole));
  return { id: `sha256:${createHash('sha256').update(text).digest('hex')}`, text };
}

function constant(operation: OperationDefinitionNode, id: string): string {
  const name = operation.name?.value ?? '';
  const kind = operation.operation;
  const type = `types.${name}${kind[0]?.toUpperCase()}${kind.slice(1)}`;
  return `export const ${name} = /*#__PURE__*/ stored<${type}, ${type}Variables>(\n  '${id}',\n);`;
}

const types = await codegen({
  filename: 'operations.ts',
  schema: parse(readFileSync(new URL('../../schema.graphql', here), 'utf8')),
  documents: documents.map(({ name, document }) => ({ location: name, document })),
  config: {
    scalars: {
      DateTime: 'string',
      Date: 'string',
      URL: 'string',
      UUID: 'string',
      JSON: 'unknown',
      GeoJSON: 'unknown',
    },
    useTypeImports: true,
    enumType: 'string-literal',
  },
  plugins: [{ operations: {} }],
  pluginMap: { operations },
});

rmSync(target, { recursive: true, force: true });
mkdirSync(new URL('documents/', target), { recursive: true });
writeFileSync(new URL('operations.ts', target), types);
// A file for each, so that a lazily loaded part brings its own documents along and no others.
const manifest: Record<string, string> = {};
for (const definition of definitions) {
  if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
  const { id, text } = stored(definition);
  manifest[id] = text;
  const head =
    "import { stored } from '../../api/document.ts';\nimport type * as types from '../operations.ts';\n\n";
  writeFileSync(
    new URL(`documents/${definition.name?.value}.ts`, target),
    `${head}${constant(definition, id)}\n`,
  );
}
writeFileSync(new URL('documents.json', target), `${JSON.stringify(manifest, null, 2)}\n`);
