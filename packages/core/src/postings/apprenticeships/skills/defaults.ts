import type { Prisma } from '@linli/database/generated/prisma/client';
import { newId } from '../../../ids.ts';
import type { LocalizedText } from '../../../localized.ts';

interface DefaultSkill {
  readonly name: LocalizedText;
  readonly hint: LocalizedText;
}

/** What a tenant begins with; its organizers change it as they see fit. */
export const defaultSkills: readonly DefaultSkill[] = [
  {
    name: { zh: '入户走访与倾听', en: 'Visiting and listening' },
    hint: {
      zh: '能入户走访，听完居民的话，记清是谁、什么事、想要什么。',
      en: 'Visits homes, hears people out, and writes down who, what and what they hope for.',
    },
  },
  {
    name: { zh: '现场查明原因', en: 'Finding the cause on site' },
    hint: {
      zh: '能到现场查看、做试验，找到真正的原因，而不是只看现象。',
      en: 'Looks, tests and finds the real cause, not only what can be seen of it.',
    },
  },
  {
    name: { zh: '组织各方协商', en: 'Bringing parties to a table' },
    hint: {
      zh: '能把居民、物业、产权单位请到一张桌上，谈出结果。',
      en: 'Brings residents, property company and owners to one table, and to a result.',
    },
  },
  {
    name: { zh: '运用法规政策', en: 'Using rules and policy' },
    hint: {
      zh: '能找到适用的法规和政策，并用居民听得懂的话讲清楚。',
      en: 'Finds the rules and policies that apply and explains them in plain words.',
    },
  },
  {
    name: { zh: '协调职能部门', en: 'Calling departments' },
    hint: {
      zh: '知道该找哪个部门，能请来人，盯到办完。',
      en: 'Knows which department to call, gets it to come and stays with it until it is done.',
    },
  },
  {
    name: { zh: '书面记录与总结', en: 'Writing it up' },
    hint: {
      zh: '能写清过程、依据和结果，让没到场的人也看得明白。',
      en: 'Writes down what was done, why and with what result, so that others can follow it.',
    },
  },
];

/** The same as rows of a tenant. */
export function defaultSkillRows(tenantId: string, now: Date): Prisma.SkillCreateManyInput[] {
  return defaultSkills.map(({ name, hint }, index) => ({
    id: newId(),
    tenantId,
    name,
    hint,
    isRequired: true,
    position: index + 1,
    createdAt: now,
    changedAt: now,
  }));
}
