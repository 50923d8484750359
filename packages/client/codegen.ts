import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { formatDocument } from '@urql/core';
import { type DocumentNode, print, stripIgnoredCharacters } from 'graphql';

/** Text by id, for the server's store: as urql sends it, with every __typename. */
const manifest: Record<string, string> = {};

function keep(document: DocumentNode): void {
  const text = stripIgnoredCharacters(print(formatDocument(document)));
  manifest[`sha256:${createHash('sha256').update(text).digest('hex')}`] = text;
}

// DateTime and its kin travel as strings; GeoJSON is read by the map, which checks what it gets.
const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: ['src/**/*.graphql'],
  emitLegacyCommonJSImports: false,
  hooks: {
    beforeDone: () => writeFileSync('src/generated/documents.json', `${JSON.stringify(manifest, null, 2)}\n`),
  },
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, onExecutableDocumentNode: keep },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: {
          DateTime: 'string',
          Date: 'string',
          URL: 'string',
          UUID: 'string',
          EmailAddress: 'string',
          GeoJSON: 'unknown',
          JSON: 'unknown',
          Decimal: 'string',
        },
      },
    },
  },
};

export default config;
