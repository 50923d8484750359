import type { Sentences } from './fieldMessages.ts';

/** Words for faults of batches, postings and attendance. */
export const postingSentences: Readonly<Record<string, Sentences>> = {
  OVERLAPS: {
    zh: () => '与已有的时间段重叠，请调整起止日期。',
    en: () => 'This overlaps with what is there already. Please change the dates.',
  },
  MATCHES_NOTHING: {
    zh: () => '没有符合条件的结果，请放宽条件后再试。',
    en: () => 'Nothing is like that. Please ask for less.',
  },
  NOT_COVERED: {
    zh: () => '不在覆盖范围内，请重新选择。',
    en: () => 'This is not covered. Please choose again.',
  },
  TOO_FAR: {
    zh: ({ metres }) =>
      `您不在该社区范围内${metres === undefined ? '' : `（约 ${distance(Number(metres), '米', '公里')}）`}。请到社区后再签到。`,
    en: ({ metres }) =>
      `You are not in the community${metres === undefined ? '' : ` (about ${distance(Number(metres), 'metres', 'kilometres')} away)`}. Please check in once you are there.`,
  },
  CLOCK_OFF: {
    zh: ({ minutes }) =>
      `手机时间不准${minutes === undefined ? '' : `，相差约 ${minutes} 分钟`}。请在设置中打开自动对时，再签到。`,
    en: ({ minutes }) =>
      `Your device’s clock is not right${minutes === undefined ? '' : `, it is off by about ${minutes} minutes`}. Please set it to automatic and check in again.`,
  },
  NOWHERE_TO_BE: {
    zh: () => '这个社区还没有录入边界，无法签到。请联系管理员。',
    en: () => 'The community has no outline yet, so nobody can check in there. Please ask the administrator.',
  },
  'posting:TOO_EARLY': {
    zh: () => '派驻还没有开始。',
    en: () => 'The posting has not begun yet.',
  },
  'days:OUT_OF_RANGE': {
    zh: ({ from, to }) => `只能安排 ${from} 至 ${to} 之间的日子。`,
    en: ({ from, to }) => `Days from ${from} to ${to} can be planned.`,
  },
  'community:OVERLAPS': {
    zh: () => '这个社区在这段时间已有同类书记在任。请先结束原派驻，或调整起止日期。',
    en: () =>
      'The community has a secretary of this kind in these days. End that posting first, or change the dates.',
  },
  'person:OVERLAPS': {
    zh: () => '这位同志在这段时间已派驻其他社区，请调整起止日期。',
    en: () => 'This person is posted elsewhere in these days. Please change the dates.',
  },
  'person:EXPIRED': {
    zh: () => '这位同志已离岗，请选择其他人选。',
    en: () => 'This person has left. Please choose somebody else.',
  },
  'community:NOT_COVERED': {
    zh: () => '这个社区不在本批次的覆盖范围内，请选择名单中的社区。',
    en: () => 'The batch does not cover this community. Please choose one of its list.',
  },
  'places:NOBODY_THERE': {
    zh: () => '这位同志现在不在这里担任这一职务，不能对外公示。',
    en: () => 'This person does not hold this role there now, so nothing can be shown.',
  },
  'rule:MATCHES_NOTHING': {
    zh: () => '按这条规则没有选出任何社区。请放宽条件，或换一段时间。',
    en: () => 'The rule finds no community. Please ask for less, or for other days.',
  },
  'number:DUPLICATE': {
    zh: () => '这一批次已经建立，请使用下一个批次号。',
    en: () => 'There is a batch of this number. Please take the next one.',
  },
  'to:TOO_EARLY': {
    zh: () => '结束日期不能早于开始日期。',
    en: () => 'The last day cannot lie before the first.',
  },
  'successor:INVALID': {
    zh: () => '继任须是同一社区、同类、在后的派驻，且不是同一个人。请重新选择。',
    en: () =>
      'The successor is a later posting of the same kind at the same community, and somebody else’s. Please choose again.',
  },
  'successor:DUPLICATE': {
    zh: () => '两次派驻之间已经有一次交接，请打开它继续办理。',
    en: () => 'There is a handover between these two already. Please open it and go on.',
  },
  'takenOver:TOO_EARLY': {
    zh: () => '接任时的交接还没有双方签字，请先签完，再交接给下一任。',
    en: () =>
      'What you took over is not signed by both yet. Please finish that handover before you hand on to the next.',
  },
  'handover:TOO_EARLY': {
    zh: () => '交接材料还没有固定，请先固定再签字。',
    en: () => 'The pack is not frozen yet. Please freeze it before anybody signs.',
  },
  'handover:EXPIRED': {
    zh: () => '双方已签字，交接已完成，不能再修改。',
    en: () => 'Both have signed: the handover is concluded and cannot be changed any more.',
  },
  'hash:EXPIRED': {
    zh: () => '交接材料已经重新固定，请看过新的一版再签字。',
    en: () => 'The pack has been frozen anew. Please read the new document before you sign.',
  },
  'lastDay:OUT_OF_RANGE': {
    zh: () => '最后一天须在今天与原定结束日期之间。',
    en: () => 'The last day lies between today and the end that was set.',
  },
  'batch:INVALID': {
    zh: () => '连任须选择同类的后一批次。',
    en: () => 'Staying on takes a later batch of the same kind.',
  },
  'posting:DUPLICATE': {
    zh: () => '这次派驻已经办理过连任。',
    en: () => 'This posting has been renewed already.',
  },
  'posting:EXPIRED': {
    zh: () => '这次派驻已经结束，不能再修改。',
    en: () => 'This posting is over and cannot be changed any more.',
  },
};

function distance(metres: number, near: string, far: string): string {
  return metres < 2_000
    ? `${metres} ${near}`
    : `${Math.round(metres / 1_000).toLocaleString('en-US')} ${far}`;
}
