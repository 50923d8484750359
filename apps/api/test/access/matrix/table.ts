import { Role } from '@linli/database/generated/prisma/enums';
import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  mutations,
  ofAdministrators,
  ofAppeal,
  ofAuditors,
  ofDeeds,
  ofEverybody,
  ofHandovers,
  ofImporters,
  ofLearning,
  ofOrganizers,
  ofPerson,
  ofReceipt,
  ofResourceReaders,
  ofTenant,
  ofViewer,
  parts,
  queries,
  reads,
  steps,
  subscriptions,
} from '../expectations.ts';
import { type Outsider, outsiders, tokens } from '../relations.ts';
import { objectNamed, words } from '../selection.ts';
import { callers, printed, world } from './matrix.ts';

describe('the table', () => {
  it('has an entry for every field of every type that is read by itself, and no other', () => {
    const named = {
      ...ofAppeal,
      ...ofTenant,
      ...ofPerson,
      ...ofViewer,
      ...ofReceipt,
      ...ofAuditors,
      ...ofAdministrators,
      ...ofImporters,
      ...ofOrganizers,
      ...ofLearning,
      ...ofResourceReaders,
      ...ofDeeds,
      ...ofHandovers,
      ...ofEverybody,
    };
    for (const [type, fields] of Object.entries(named)) {
      expect(words(fields).sort(), type).toEqual(Object.keys(objectNamed(printed, type).getFields()).sort());
    }
    const carriers = /(Payload|Error|Connection|Edge)$/;
    const roots = ['Query', 'Mutation', 'Subscription'];
    const others = Object.values(printed.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !carriers.test(type.name))
      .map(({ name }) => name)
      .filter((name) => !(name in named) && !roots.includes(name));
    expect(others.sort()).toEqual([...words(parts)].filter((name) => !carriers.test(name)).sort());
  });

  it('has an entry for every query, mutation and subscription, and no other', () => {
    const fieldsOf = (root: string) => Object.keys(objectNamed(printed, root).getFields()).sort();
    expect(Object.keys(queries).sort()).toEqual(fieldsOf('Query'));
    expect([...Object.keys(steps), ...Object.keys(mutations)].sort()).toEqual(fieldsOf('Mutation'));
    expect(Object.keys(subscriptions).sort()).toEqual(fieldsOf('Subscription'));
  });

  it('has a row for every role', () => {
    expect(Object.keys(reads).sort()).toEqual(Object.values(Role).sort());
  });
});

const known: readonly Outsider[] = Object.keys(outsiders) as Outsider[];
it('asked for every caller', () => {
  expect([...callers.keys()].sort()).toEqual(
    [...known, ...world.people.keys(), ...Object.keys(tokens)].sort(),
  );
});
