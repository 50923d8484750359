import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@linli/database/workspace';
import {
  type GraphQLField,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { assertScopes } from '../src/access/assertScopes.ts';
import { builder } from '../src/builder.ts';
import { printedSchema } from '../src/print.ts';
import { schema } from '../src/schema.ts';

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

describe('the schema', () => {
  it('is what schema.graphql says', () => {
    expect(printedSchema()).toBe(readFileSync(join(workspaceRoot, 'schema.graphql'), 'utf8'));
  });

  it('describes every type, field, argument and enum value', () => {
    const builtIn = new Set(['ID', 'String', 'Int', 'Float', 'Boolean']);
    const silent = types.flatMap((type) => {
      const own = type.description || builtIn.has(type.name) ? [] : [type.name];
      if (isEnumType(type))
        return [
          ...own,
          ...type
            .getValues()
            .filter((v) => !v.description)
            .map((v) => `${type.name}.${v.name}`),
        ];
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own;
      const fields = Object.values(type.getFields()).flatMap(
        (field: GraphQLField<unknown, unknown> | GraphQLInputField) => {
          const args = 'args' in field ? field.args : [];
          const name = `${type.name}.${field.name}`;
          const named = args.filter((arg) => !arg.description).map((arg) => `${name}(${arg.name})`);
          return field.description ? named : [name, ...named];
        },
      );
      return [...own, ...fields];
    });
    expect(silent).toEqual([]);
  });

  /** Mutations that have nothing to be told. */
  const withoutInput = ['revokeOtherSignInSessions'];

  it('asks of every mutation that it takes one input and can say what went wrong', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const result = `${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}`;
      expect(String(field.type)).toBe(`${result}Result!`);
      const input = withoutInput.includes(field.name) ? [] : [`input: ${result}Input!`];
      expect(field.args.map((arg) => `${arg.name}: ${arg.type}`)).toEqual(input);
    }
  });

  it('lets no root field be silent about who may call it', () => {
    expect(() => assertScopes(schema)).not.toThrow();
    builder.queryField('forgotten', (t) => t.string({ resolve: () => 'secret' }));
    expect(() => assertScopes(builder.toSchema())).toThrow('Query.forgotten');
  });
});
