import { system } from '@linli/core/actor';
import type { LocalizedText } from '@linli/core/localized';
import type { Services } from '@linli/core/services';
import { createTextTemplate } from '@linli/core/templates/create';
import type { TemplateKind } from '@linli/database/generated/prisma/enums';
import { idOf } from './ground.ts';
import { clientIdOf } from './tell.ts';

interface DemoTemplate {
  readonly key: string;
  readonly kind: TemplateKind;
  /** Code of a category; left out, for all. */
  readonly category?: string;
  readonly title: LocalizedText;
  readonly body: LocalizedText;
}

/** A handful of texts to begin with, the same in every office. */
const templates: readonly DemoTemplate[] = [
  {
    key: 'in-hand',
    kind: 'UPDATE',
    title: { zh: '已在办理', en: 'In hand' },
    body: {
      zh: '您好，您反映的{place}的问题（编号 {code}）由{unit}办理，我们会在{dueDate}前答复您。',
      en: 'Your appeal {code} about {place} is in the hands of {unit}. You will have an answer by {dueDate}.',
    },
  },
  {
    key: 'appointment',
    kind: 'UPDATE',
    title: { zh: '约定上门', en: 'A visit is arranged' },
    body: {
      zh: '您好，{unit}的师傅将上门查看，届时请家里留人。时间如有变化，我们会提前告诉您。',
      en: 'Somebody from {unit} will come and look. Please be at home; we will tell you if the time changes.',
    },
  },
  {
    key: 'where',
    kind: 'QUESTION',
    title: { zh: '问准确位置', en: 'Where exactly' },
    body: {
      zh: '请问问题在{place}的哪个单元、几层？有明显的标志吗？',
      en: 'In which entrance and on which floor of {place} is it? Is there anything to recognise it by?',
    },
  },
  {
    key: 'where-from',
    kind: 'QUESTION',
    category: 'water-leak',
    title: { zh: '问水从哪里来', en: 'Where the water comes from' },
    body: {
      zh: '请问水是从墙根渗出来的，还是从地漏冒上来的？下雨以后会不会更多？',
      en: 'Does the water seep through the wall, or rise from the drain? Is there more of it after rain?',
    },
  },
  {
    key: 'repaired',
    kind: 'RESOLUTION',
    title: { zh: '已修复', en: 'Repaired' },
    body: {
      zh: '{place}的问题已由{unit}修好，现场已清理。如有反复，请凭编号 {code} 告诉我们，不用重新登记。',
      en: '{unit} has put it right at {place}. If it comes back, tell us with the code {code}: there is no need to report it again.',
    },
  },
  {
    key: 'private-part',
    kind: 'DECLINE',
    title: { zh: '属于自用部位', en: 'A part of one’s own' },
    body: {
      zh: '您反映的部位在家门以内，由住户自己维修。需要帮忙，可以请物业有偿上门，先报价后动工。',
      en: 'What you report lies inside your own door and is yours to repair. The property company can come for a price that it names first.',
    },
  },
  {
    key: 'apprentice',
    kind: 'NOTE',
    title: { zh: '徒弟随访记录', en: 'An apprentice’s notes of a visit' },
    body: {
      zh: '跟随师父到{place}。看到：\n居民说：\n我的想法：\n请师父指正：',
      en: 'With my master at {place}. Seen:\nWhat the residents say:\nWhat I think:\nTo be put right by my master:',
    },
  },
];

/** Texts of an earlier load stay as they are, whatever was changed since. */
export async function loadTemplates(
  services: Services,
  tenantId: string,
  placeId: string,
  categories: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { key, kind, category, title, body } of templates) {
    await createTextTemplate(services, system, {
      tenantId,
      clientId: clientIdOf(`template:${tenantId}:${key}`),
      placeId,
      kind,
      content: { title, body, categoryId: category ? idOf(categories, category) : null },
    });
  }
}
