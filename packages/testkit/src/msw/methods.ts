import type {
  CreateMethodCardInput,
  LinkMethodCardInput,
  MethodCardFilter,
  MethodInput,
  ReviseMethodCardInput,
} from '@linli/client/generated/graphql';
import { categoryFace, type MockAppeal } from './appeal.ts';
import { connection } from './connection.ts';
import { face } from './face.ts';
import { mint } from './localized.ts';
import { personFace, unitFace } from './neighbourhood.ts';
import { placeFace } from './places.ts';
import type { World } from './world.ts';

interface MockMethod extends MethodInput {
  id: string;
  version: number;
  appeals: Set<string>;
  said: MethodInput[];
  retiredAt: string | null;
}

const books = new WeakMap<World, MockMethod[]>();

/** One card, for appeals like that of the sewage pipe, and used for none yet. */
function bookOf(world: World): MockMethod[] {
  const known = books.get(world);
  if (known) return known;
  const category = world.appeals.find(({ title }) => title.includes('污水管返水'))?.category;
  const method: MethodInput = {
    title: '先开污水井再查漏',
    situation: '一楼或地下室反复进水。',
    steps: ['打开污水井盖看水位', '清掏', '再查漏'],
    avoid: '不要先破墙。',
    teacher: '区住建委专家',
    categories: category ? [category.id] : [],
  };
  const book = [newMethod(method)];
  books.set(world, book);
  return book;
}

function newMethod(method: MethodInput): MockMethod {
  return {
    ...method,
    id: mint('MethodCard'),
    version: 1,
    appeals: new Set(),
    said: [method],
    retiredAt: null,
  };
}

export function methodNode(world: World, id: string) {
  const card = bookOf(world).find((one) => one.id === id);
  return card ? methodFace(world, card) : null;
}

/** What an appeal tells of methods. */
export function methodsOfAppeal(appeal: MockAppeal, world: World) {
  return {
    methods: () =>
      bookOf(world)
        .filter(({ appeals }) => appeals.has(appeal.id))
        .map((one) => methodFace(world, one)),
    methodsForCategory: () =>
      bookOf(world)
        .filter(({ categories, retiredAt }) => !retiredAt && categories.includes(appeal.category?.id ?? ''))
        .map((one) => methodFace(world, one)),
  };
}

export function methodRoot(world: World) {
  const book = bookOf(world);
  const cardOf = (id: unknown) => book.find((one) => one.id === id);
  const changed = (__typename: string, id: unknown) => {
    const card = cardOf(id);
    return card ? { __typename, card: methodFace(world, card) } : missing;
  };
  return {
    methodCards: ({ filter, ...page }: { filter: MethodCardFilter; first?: number; after?: string }) => {
      const found = book.filter(
        ({ title, situation, categories, retiredAt }) =>
          `${title}${situation}`.includes(filter.text ?? '') &&
          (!filter.category || categories.includes(filter.category)) &&
          (filter.retired == null || filter.retired === (retiredAt !== null)),
      );
      return connection(
        found.map((one) => methodFace(world, one)),
        page,
      );
    },
    createMethodCard: ({ input }: { input: CreateMethodCardInput }) => {
      const card = newMethod(input.method);
      book.unshift(card);
      return changed('CreateMethodCardPayload', card.id);
    },
    reviseMethodCard: ({ input }: { input: ReviseMethodCardInput }) => {
      const card = cardOf(input.card);
      if (card) {
        Object.assign(card, input.method, { version: card.version + 1 });
        card.said.push(input.method);
      }
      return changed('ReviseMethodCardPayload', input.card);
    },
    retireMethodCard: ({ input }: { input: { card: string } }) => {
      const card = cardOf(input.card);
      if (card) card.retiredAt = new Date().toISOString();
      return changed('RetireMethodCardPayload', input.card);
    },
    linkMethodCard: ({ input }: { input: LinkMethodCardInput }) => {
      cardOf(input.card)?.appeals.add(String(input.id));
      return changed('LinkMethodCardPayload', input.card);
    },
    unlinkMethodCard: ({ input }: { input: LinkMethodCardInput }) => {
      cardOf(input.card)?.appeals.delete(String(input.id));
      return changed('UnlinkMethodCardPayload', input.card);
    },
  };
}

const missing = { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到。' };

function methodFace(world: World, card: MockMethod): Record<string, unknown> {
  const { appeals, said, teacherUnit, ...words } = card;
  const revisedAt = new Date().toISOString();
  const revisedBy = personFace(world.viewer);
  const unit = [world.committee, world.office, world.property].find(({ id }) => id === teacherUnit);
  return {
    __typename: 'MethodCard',
    ...words,
    teacherUnit: unit ? unitFace(unit) : null,
    categories: world.categories.filter(({ id }) => card.categories.includes(id)).map(categoryFace),
    place: placeFace(world.east),
    author: revisedBy,
    changedAt: revisedAt,
    viewerCanRevise: card.retiredAt === null,
    appeals: () => world.appeals.filter(({ id }) => appeals.has(id)).map((one) => face(one, world)),
    revisions: said.map((one, index) => ({ ...one, number: index + 1, revisedAt, revisedBy })).toReversed(),
  };
}
