import { fieldMessage } from '../../errors/messages.ts';
import type { RowFault } from './decode.ts';
import { hotlineLimits } from './limits.ts';

type Words = readonly [zh: string, en: string];

const sentences: Readonly<Record<string, Words>> = {
  'ORDER_NUMBER:REQUIRED': ['缺少工单号，请补上。', 'The order number is missing. Please add it.'],
  'ORDER_NUMBER:TOO_LONG': [
    `工单号超过 ${hotlineLimits.orderNumber} 个字符，请检查列是否对应正确。`,
    `The order number is longer than ${hotlineLimits.orderNumber} characters. Please check the column.`,
  ],
  'RECEIVED_AT:REQUIRED': ['缺少受理时间，请补上。', 'The time of the call is missing. Please add it.'],
  'RECEIVED_AT:INVALID': [
    '没有这个时间，或写法与所选日期格式不同。请改成 2026-03-05 14:30 这样的写法。',
    'There is no such time, or it is written in another order. Please write it as 2026-03-05 14:30.',
  ],
  'RECEIVED_AT:IN_THE_FUTURE': [
    '受理时间晚于现在，请改正。',
    'The call lies in the future. Please correct the time.',
  ],
  'RECEIVED_AT:OUT_OF_RANGE': [
    '受理时间过早，请检查年份。',
    'The call lies too far back. Please check the year.',
  ],
  'TEXT:REQUIRED': ['缺少诉求内容，请补上。', 'What it is about is missing. Please add it.'],
  'CATEGORY:UNKNOWN': [
    '没有这个分类。请改成分类目录中的名称，或选择“看不懂的留空”。',
    'There is no such category. Please write a name from the catalogue, or leave out what is not understood.',
  ],
  'CATEGORY:DUPLICATE': [
    '有几个分类同名，请改写分类代码。',
    'Several categories have this name. Please write the code.',
  ],
  'PLACE:UNKNOWN': [
    '辖区内没有这个地点。请改成社区、网格、小区或楼栋的名称，或选择“看不懂的留空”。',
    'No such place here. Please write the name of a community, grid, estate or building, or leave out what is not understood.',
  ],
  'PLACE:DUPLICATE': [
    '有几处同名，请写上所在小区，例如“铁路新村3号楼”。',
    'Several places have this name. Please write the estate before it.',
  ],
  'KIND:UNKNOWN': [
    '类型看不懂。请写咨询、求助、投诉、举报或建议。',
    'The kind is not understood. Please write question, help, complaint, tip-off or suggestion.',
  ],
  'CHANNEL:UNKNOWN': [
    '来源看不懂。请写热线、微信或来访。',
    'The way is not understood. Please write hotline, WeChat or walk-in.',
  ],
  'CONTACT_PHONE:INVALID': [
    '电话号码不正确。请改正，或清空这一格。',
    'This is no phone number. Please correct it, or empty the cell.',
  ],
};

/** Why a row was not taken, and the way out. */
export function refusalMessage({ field, code, params }: RowFault, locale: string): string {
  const words = sentences[`${field}:${code}`];
  if (words) return words[locale.toLowerCase().startsWith('en') ? 1 : 0];
  return fieldMessage({ path: [field], code, ...(params && { params }) }, locale);
}
