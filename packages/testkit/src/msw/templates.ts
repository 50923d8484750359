import type {
  CreateTextTemplateInput,
  RetireTextTemplateInput,
  ReviseTextTemplateInput,
  TemplateKind,
  TextTemplateFilter,
} from '@linli/client/generated/graphql';
import { fill, placeholderFaults } from '@linli/core/templates/placeholders';
import { categoryFace, type MockAppeal, type MockCategory } from './appeal.ts';
import { connection } from './connection.ts';
import { localized, mint } from './localized.ts';
import { type MockPlace, placeFace, within } from './places.ts';
import { allPlaces, type World } from './world.ts';

interface Written {
  zh: string;
  en?: string | null | undefined;
}

interface MockTemplate {
  id: string;
  kind: TemplateKind;
  title: Written;
  body: Written;
  place: MockPlace;
  category: MockCategory | null;
  version: number;
  changedAt: string;
  retiredAt: string | null;
}

const worlds = new WeakMap<World, MockTemplate[]>();

/** One for each form but the update, which nobody has written yet. */
function templatesOf(world: World): MockTemplate[] {
  const known = worlds.get(world);
  if (known) return known;
  const of = (kind: TemplateKind, title: string, zh: string, en?: string): MockTemplate => ({
    id: mint('TextTemplate'),
    kind,
    title: { zh: title },
    body: { zh, en },
    place: world.street,
    category: null,
    version: 1,
    changedAt: new Date().toISOString(),
    retiredAt: null,
  });
  const all = [
    of('QUESTION', '问位置', '请问在{place}的哪个单元、几层？', 'Which entrance and floor of {place} is it?'),
    of('QUESTION', '问时间', '请问一般在什么时间出现？'),
    of('RESOLUTION', '已修复', '已由{unit}修复，编号{code}。如有反复请告诉我们。'),
    of('DECLINE', '属于诉讼事项', '您反映的事项已进入诉讼程序，请以法院裁判为准。'),
    of('NOTE', '徒弟随访记录', '今天随{unit}到现场，看到：'),
  ];
  worlds.set(world, all);
  return all;
}

/** In the languages that it is written in, as the API gives it. */
const text = ({ zh, en }: Written) => ({
  text: localized({ zh, en: en ?? zh }).text,
  all: () => [{ locale: 'zh', text: zh }, ...(en ? [{ locale: 'en', text: en }] : [])],
});

export function templateRoot(world: World) {
  const templates = templatesOf(world);
  const filled = (template: MockTemplate, appeal: MockAppeal): Written => {
    const about = (language: 'zh' | 'en') => ({
      code: appeal.code,
      category: appeal.category?.words[language] ?? null,
      place: appeal.place?.words[language] ?? null,
      unit: appeal.holder?.words[language] ?? null,
      dueDate: appeal.dueAt?.slice(0, 10) ?? null,
    });
    const { zh, en } = template.body;
    return { zh: fill(zh, 'zh', about('zh')), en: en && fill(en, 'en', about('en')) };
  };
  const face = (template: MockTemplate) => ({
    __typename: 'TextTemplate',
    ...template,
    title: text(template.title),
    body: text(template.body),
    place: placeFace(template.place),
    category: template.category && categoryFace(template.category),
    viewerCanManage: true,
    filled: ({ appeal }: { appeal: string }) => {
      const found = world.appeals.find(({ id }) => id === appeal);
      return found ? text(filled(template, found)) : null;
    },
  });
  const placeOf = (id: unknown) => allPlaces(world.city).find((one) => one.id === id);
  const missing = { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到，或您无权查看。' };
  const refusal = (body: Written) => {
    const faults = [
      ...placeholderFaults(['body', 'zh'], body.zh),
      ...placeholderFaults(['body', 'en'], body.en ?? ''),
    ];
    return faults.length === 0
      ? null
      : {
          __typename: 'InvalidInputError',
          code: 'INVALID_INPUT',
          message: '有内容需要修改。',
          fields: faults.map(({ path, code, params }) => ({
            path,
            code,
            message: `没有“${params?.placeholder}”这个占位符。`,
          })),
        };
  };
  const content = ({ title, body, category }: CreateTextTemplateInput | ReviseTextTemplateInput) => ({
    title,
    body,
    category: world.categories.find(({ id }) => id === category) ?? null,
    changedAt: new Date().toISOString(),
  });
  return {
    textTemplates: (page: { filter?: TextTemplateFilter | null; first?: number; after?: string }) => {
      const { kind, at, category, text: words, retired } = page.filter ?? {};
      const here = at ? placeOf(at) : null;
      const found = templates.filter(
        (one) =>
          (!kind || kind.includes(one.kind)) &&
          (!here || within(here, one.place)) &&
          (!category || one.category === null || one.category.id === category) &&
          (retired == null || retired === (one.retiredAt !== null)) &&
          JSON.stringify([one.title, one.body]).includes(words?.contains ?? ''),
      );
      return connection(found.map(face), page);
    },
    createTextTemplate: ({ input }: { input: CreateTextTemplateInput }) => {
      const template: MockTemplate = {
        id: mint('TextTemplate'),
        kind: input.kind,
        place: placeOf(input.place) ?? world.street,
        version: 1,
        retiredAt: null,
        ...content(input),
      };
      const refused = refusal(input.body);
      if (refused) return refused;
      templates.push(template);
      return { __typename: 'CreateTextTemplatePayload', template: face(template) };
    },
    reviseTextTemplate: ({ input }: { input: ReviseTextTemplateInput }) => {
      const template = templates.find(({ id }) => id === input.template);
      if (!template) return missing;
      const refused = refusal(input.body);
      if (refused) return refused;
      Object.assign(template, content(input), { version: template.version + 1 });
      return { __typename: 'ReviseTextTemplatePayload', template: face(template) };
    },
    retireTextTemplate: ({ input }: { input: RetireTextTemplateInput }) => {
      const template = templates.find(({ id }) => id === input.template);
      if (!template) return missing;
      template.retiredAt = new Date().toISOString();
      return { __typename: 'RetireTextTemplatePayload', template: face(template) };
    },
  };
}
