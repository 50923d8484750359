import type { CategoryContentInput, ReviseCategoryInput } from '@linli/client/generated/graphql';
import { defaultCategories } from '@linli/core/categories/defaults';
import { questionsShape } from '@linli/core/categories/questions';
import { categoryFace } from './appeal.ts';
import { localized, mint } from './localized.ts';
import { personFace } from './neighbourhood.ts';
import type { World } from './world.ts';

interface Both {
  readonly zh: string;
  readonly en?: string | null | undefined;
}

type Version = ReturnType<typeof versionOf>;

interface MockCategory {
  readonly id: string;
  readonly code: string;
  readonly parentId: string | null;
  versions: Version[];
}

const worlds = new WeakMap<World, MockCategory[]>();

const text = (both: Both) => localized({ zh: both.zh, en: both.en ?? both.zh });

function versionOf(content: CategoryContentInput, validFrom: number, changedBy: unknown) {
  const { name, hint, questions, ...rest } = content;
  return {
    icon: null,
    grade: null,
    routeKind: null,
    publishAfterHours: null,
    ...rest,
    validFrom: new Date(validFrom).toISOString(),
    validTo: null as string | null,
    changedBy,
    name: text(name),
    hint: hint ? text(hint) : null,
    questions: (questions ?? []).map(({ label, unit, choices, ...question }) => ({
      ...question,
      label: text(label),
      unit: unit ? text(unit) : null,
      choices: (choices ?? []).map(({ value, label: shown, stopper }) => ({
        value,
        label: text(shown),
        stopper: stopper ? text(stopper) : null,
      })),
    })),
  };
}

/** The first catalogue, as a tenant has it that never changed it. */
function categoriesOf(world: World): MockCategory[] {
  const known = worlds.get(world);
  if (known) return known;
  const ids = new Map(defaultCategories.map(({ code }) => [code, mint('Category')]));
  const all = defaultCategories.map((definition): MockCategory => {
    const { code, parentCode, name, hint, offered, evidencePhoto, questions, ...rest } = definition;
    const content = {
      ...rest,
      name: name as Both,
      hint: (hint as Both | undefined) ?? null,
      offered: offered ?? true,
      evidencePhoto: evidencePhoto ?? false,
      questions: questionsShape.parse(questions ?? []) as CategoryContentInput['questions'],
    } as CategoryContentInput;
    return {
      id: ids.get(code) ?? '',
      code,
      parentId: (parentCode && ids.get(parentCode)) || null,
      versions: [versionOf(content, 0, null)],
    };
  });
  worlds.set(world, all);
  return all;
}

export function catalogueFace(world: World) {
  return categoriesOf(world).map((category) => ({ ...category, retiredAt: null, routes: [] }));
}

export function catalogueRoot(world: World) {
  return {
    reviseCategory: ({ input }: { input: ReviseCategoryInput }) => {
      const category = categoriesOf(world).find(({ id }) => id === input.category);
      if (!category) return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '找不到这个分类。' };
      if (input.content.name.zh.trim() === '') {
        return {
          __typename: 'InvalidInputError',
          code: 'INVALID_INPUT',
          message: '有内容需要修改。',
          fields: [{ path: ['name', 'zh'], code: 'REQUIRED', message: '请填写这一项。' }],
        };
      }
      const from = input.from ? Date.parse(input.from) : Date.now();
      const validFrom = new Date(from).toISOString();
      category.versions = [
        versionOf(input.content, from, personFace(world.viewer)),
        ...category.versions.map((one) => ({ ...one, validTo: one.validTo ?? validFrom })),
      ];
      return { __typename: 'ReviseCategoryPayload', category: { __typename: 'Category', id: category.id } };
    },
  };
}

/** What can be reported: pipes and public facilities stand under a heading. */
export function categoryFaces(world: World): Record<string, unknown>[] {
  const heading = {
    ...categoryFace({
      id: 'upkeep',
      words: { zh: '房屋设施', en: 'Buildings and facilities' },
      deadlineClass: 'ORDINARY',
      evidencePhoto: false,
    }),
    offered: false,
  };
  const below = ['公共设施', '老旧管线'];
  return [
    heading,
    ...world.categories.map((category) => ({
      ...categoryFace(category),
      parent: below.includes(category.words.zh) ? heading : null,
    })),
  ];
}
