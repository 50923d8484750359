import type { CodegenConfig } from '@graphql-codegen/cli';

// DateTime and its kin travel as strings; GeoJSON is read by the map, which checks what it gets.
const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: ['src/**/*.graphql'],
  emitLegacyCommonJSImports: false,
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
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
