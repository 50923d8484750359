import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@linli/core/ids';
import type { IntegrationScope } from '@linli/database/generated/prisma/enums';
import { workspaceRoot } from '@linli/database/workspace';
import { openTestHouse, type TestHouse } from '@linli/testkit/world/house';
import type { ExecutionResult } from 'graphql';
import { buildSchema } from 'graphql';
import { Asker } from '../asker.ts';
import { byToken, reads } from '../expectations.ts';
import { Ledger } from '../ledger.ts';
import {
  type AppealRelation,
  appealRelations,
  type CallerName,
  type PlaceRelation,
  type TokenCaller,
  tokens,
} from '../relations.ts';
import { newRows, type SeededAppeal } from '../seedAppeal.ts';
import { type Person, seedWorld, siteOrigin, type World } from '../world.ts';

export const printed = buildSchema(readFileSync(join(workspaceRoot, 'schema.graphql'), 'utf8'));
export const relations = Object.keys(appealRelations) as AppealRelation[];
export const ledger = new Ledger();

export let house: TestHouse;
export let world: World;
export let callers: Map<CallerName, Asker>;

/** One world for every section: it takes longer to furnish than most of them to ask. */
export async function openMatrix(): Promise<void> {
  house = await openTestHouse();
  world = await seedWorld(house);
  callers = new Map<CallerName, Asker>([
    ['anonymous', new Asker(house, {})],
    ['siteKey', new Asker(house, { origin: siteOrigin })],
    ['reporter', new Asker(house, { origin: siteOrigin })],
    ['formerStaff', new Asker(house, { userId: world.formerUserId })],
    ...[...world.people].map(([name, { userId }]) => [name, new Asker(house, { userId })] as const),
    ...[...world.tokens].map(([name, token]) => [name, new Asker(house, { token })] as const),
  ]);
}

export async function closeMatrix(): Promise<void> {
  process.stdout.write(`\n${ledger.summary()}\n`);
  await house.close();
}

/** Every caller, some at a time: most of a cell is waiting for the database. */
export async function eachCaller(work: (name: CallerName, asker: Asker) => Promise<void>): Promise<void> {
  const waiting = [...callers];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(...next);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}

export function askerOf(name: CallerName): Asker {
  const asker = callers.get(name);
  if (!asker) throw new Error(`nobody asks as ${name}`);
  return asker;
}

/** Whether the caller is a token with this scope. */
export function has(name: CallerName, scope: IntegrationScope): boolean {
  return (tokens as Partial<Record<CallerName, readonly IntegrationScope[]>>)[name]?.includes(scope) ?? false;
}

/** Where a token counts, whoever holds the appeal. */
const atItsPlace: readonly AppealRelation[] = ['ownPlace', 'ownPlaceHeld'];

export function readsAppeal(name: CallerName, relation: AppealRelation): boolean {
  const person = world.people.get(name as never);
  if (person) return reads[person.role][person.held].includes(relation);
  return atItsPlace.includes(relation) && has(name, byToken.readAppeals);
}

/** Staff, and the tokens that read appeals: whoever may ask for lists. */
export function readers(): CallerName[] {
  const reading = (Object.keys(tokens) as TokenCaller[]).filter((name) => has(name, byToken.readAppeals));
  return [...world.people.keys(), ...reading];
}

/** A note is the one step that a token takes; of every other it hears that its scopes do not allow it. */
export function noteByToken(mutation: string, name: CallerName, relation: AppealRelation): string {
  if (mutation !== 'addNote' || !has(name, byToken.addNote)) return 'refused';
  return atItsPlace.includes(relation) ? 'may' : 'NotFoundError';
}

export function appealOf(name: CallerName, relation: AppealRelation): SeededAppeal {
  return appealFor(world.people.get(name as never), relation);
}

/** Whoever is no staff stands in no relation of their own: they try what the first person has. */
export function appealFor(person: Person | undefined, relation: AppealRelation): SeededAppeal {
  const [first] = world.people.values();
  const appeals = (person ?? first)?.appeals;
  if (!appeals) throw new Error('nobody was hired');
  return appeals[relation];
}

export function placesAt(level: 'grid' | 'street'): Record<PlaceRelation, string> {
  return {
    ownPlace: world.here[level].placeId,
    otherPlace: world.otherPlaceId,
    otherTenant: world.there[level].placeId,
  };
}

/** Ids that were never given. The code is a possible one. */
export function nowhere(): SeededAppeal {
  const rows = newRows();
  return { appealId: newId(), code: '1000000005', secret: 'none', participantId: rows.Participant, rows };
}

/** Undefined when it was not read; null when it is null. */
export function fieldOf(result: ExecutionResult, type: string, field: string): unknown {
  const row = result.data?.[type] as Record<string, unknown> | null | undefined;
  const object =
    type === 'Publication' ? (row?.publication as Record<string, unknown> | null | undefined) : row;
  return object?.[field];
}

/** What a caller met behind the door: nothing changes, and yet everything was asked of the caller. */
export const behind = ['ConflictError', 'IllegalStepError', 'InvalidInputError', 'EvidenceRequiredError'];

export function outcomeOf(
  result: ExecutionResult,
  alias: string,
  passed: readonly string[] = behind,
): string {
  const answer = result.data?.[alias] as { __typename: string } | null | undefined;
  if (!answer) return 'refused';
  return passed.includes(answer.__typename) ? 'may' : answer.__typename;
}

export function answerOf(result: ExecutionResult, alias: string): string {
  return JSON.stringify(result.data?.[alias]);
}
