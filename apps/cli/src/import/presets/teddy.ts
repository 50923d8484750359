import type { AppealKind } from '@linli/database/generated/prisma/enums';
import type { AppealField, AppealPreset, TenantPlan, ToldAppeal } from './appeals.ts';

const office = { zh: 'A市诉求办理中心', en: 'City A appeals office' };

/**
 * Letters to a city's message board, published as contest material. Their places are pseudonyms: A市 with its districts A1区
 * to A9市, beside other cities of the same province, which are no part of this tenant: their letters wait in triage.
 */
export const cityA: TenantPlan = {
  kind: 'CITY',
  code: 'A',
  name: { zh: 'A市', en: 'City A' },
  timeZone: 'Asia/Shanghai',
  placeKind: 'DISTRICT',
  places: ['A1区', 'A2区', 'A3区', 'A4区', 'A5区', 'A6区', 'A7县', 'A8县', 'A9市'].map((zh) => ({
    code: zh.slice(0, 2),
    name: { zh, en: `${zh.endsWith('县') ? 'County' : 'District'} ${zh.slice(0, 2)}` },
  })),
  units: [{ kind: 'DISTRICT_OFFICE', name: office }],
  categories: [
    ['城乡建设', 'Housing, streets and utilities'],
    ['党务政务', 'Party and government affairs'],
    ['国土资源', 'Land and resources'],
    ['环境保护', 'Environment'],
    ['纪检监察', 'Discipline and supervision'],
    ['交通运输', 'Transport'],
    ['经济管理', 'Economy'],
    ['科技与信息产业', 'Technology and information'],
    ['民政', 'Civil affairs'],
    ['农村农业', 'Villages and farming'],
    ['商贸旅游', 'Trade and tourism'],
    ['卫生计生', 'Health and family planning'],
    ['政法', 'Law and order'],
    ['教育文体', 'Education, culture and sport'],
    ['劳动和社会保障', 'Work and social security'],
  ].map(([zh = '', en = '']) => ({ code: zh, name: { zh, en } })),
};

const base = { title: '留言主题', text: '留言详情', recordedAt: '留言时间' } as const;

export const teddyPresets: readonly AppealPreset[] = [
  preset('teddy-labelled', { ...base, category: '一级分类' }),
  preset('teddy-votes', { ...base, supporters: '点赞数' }),
  preset('teddy-replies', { ...base, answer: '答复意见', answeredAt: '答复时间' }),
  preset('teddy', base),
];

function preset(name: string, columns: Partial<Record<AppealField, string>>): AppealPreset {
  return { name, columns, plan: cityA, answersArePublic: true, refine };
}

/** The city's office holds what is about the city; the others are for a dispatcher to send on. */
function refine(told: ToldAppeal): ToldAppeal {
  const places = placesIn(told.title, told.text);
  return {
    ...told,
    kind: kindOf(told.title),
    places,
    ...(places[0]?.startsWith('A') && { unit: office.zh }),
  };
}

/**
 * The city that is named first, in the title or else in the text, and of its districts those that are named, in their order.
 * A letter about K市 that also mentions A市 is K市's.
 */
export function placesIn(title: string, text: string): string[] {
  const named = [...title.matchAll(pseudonym), ...text.matchAll(pseudonym)].map(([name]) =>
    name.replace(/\s/g, ''),
  );
  const letter = named[0]?.[0];
  const own = named.filter((name) => name[0] === letter);
  return [...own.filter((name) => /\d/.test(name)), ...own];
}

const pseudonym = /(?<![A-Za-z])[A-Z](?:市|\d{1,2}\s?[市区县])/g;

const kinds: readonly (readonly [RegExp, AppealKind])[] = [
  [/建议|希望/, 'SUGGESTION'],
  [/举报/, 'TIP_OFF'],
  [/咨询|询问|请问|何时|什么时候|怎么|如何|为何|为什么|[吗呢?？]$/, 'QUESTION'],
  [/投诉|扰民|违规|违法|乱|严重/, 'COMPLAINT'],
  [/求助|求|恳请|帮/, 'HELP'],
];

export function kindOf(title: string): AppealKind {
  return kinds.find(([words]) => words.test(title))?.[1] ?? 'COMPLAINT';
}
