import type { FieldErrorCode } from '@linli/core/errors/errors';
import type { Refusal } from '@linli/core/imports/refusal';
import { say } from './words.ts';

type Code =
  | Extract<
      FieldErrorCode,
      'REQUIRED' | 'TOO_LONG' | 'TOO_MANY' | 'UNKNOWN' | 'INVALID' | 'OUT_OF_RANGE' | 'IN_THE_FUTURE'
    >
  | 'NOT_A_TIME'
  | 'NOT_A_NUMBER'
  | 'NOT_DEGREES';

const reasons: Readonly<Record<Code, readonly [zh: string, en: string]>> = {
  REQUIRED: ['缺少{field}', '{field} is missing'],
  TOO_LONG: ['{field}超过 {limit} 字', '{field} is longer than {limit} characters'],
  TOO_MANY: ['{field}过多：{actual}，最多 {limit}', '{field}: {actual} is more than {limit}'],
  UNKNOWN: ['{field}在本租户中不存在：{actual}', 'the tenant has no such {field}: {actual}'],
  INVALID: ['{field}无效', '{field} is not valid'],
  OUT_OF_RANGE: [
    '{field}不合理（坐标越界，或早于提交时间）',
    '{field} is out of range, or earlier than the appeal itself',
  ],
  IN_THE_FUTURE: ['{field}晚于现在', '{field} lies in the future'],
  NOT_A_TIME: ['{field}不是时间：{text}', '{field} is no time: {text}'],
  NOT_A_NUMBER: ['{field}不是数字：{text}', '{field} is no number: {text}'],
  NOT_DEGREES: ['{field}不是经纬度：{text}', '{field} is no number of degrees: {text}'],
};

const fields: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  title: ['标题', 'title'],
  text: ['正文', 'text'],
  address: ['地址', 'address'],
  recordedAt: ['提交时间', 'time of submission'],
  closedAt: ['结案时间', 'time of closing'],
  dueAt: ['期限', 'due time'],
  answer: ['答复', 'answer'],
  answeredAt: ['答复时间', 'time of the answer'],
  'answer.at': ['答复时间', 'time of the answer'],
  categoryCode: ['分类', 'category'],
  supporters: ['支持人数', 'number of supporters'],
  longitude: ['经度', 'longitude'],
  latitude: ['纬度', 'latitude'],
  point: ['坐标', 'point'],
};

/** Why a row about an appeal was not taken, with the field in the operator's words. */
export function appealReason({ code, field = '', params }: Refusal): string {
  const known = fields[field];
  const sentence = (reasons as Readonly<Record<string, readonly [string, string]>>)[code];
  return sentence ? say(sentence, { ...params, field: known ? say(known) : field }) : code;
}
