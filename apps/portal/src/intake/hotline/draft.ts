import type { DateOrder, HotlineField, HotlineMappingPartsFragment } from '@linli/client/generated/graphql';

export const fields: readonly HotlineField[] = [
  'ORDER_NUMBER',
  'RECEIVED_AT',
  'TEXT',
  'TITLE',
  'KIND',
  'CATEGORY',
  'PLACE',
  'ADDRESS',
  'CONTACT_NAME',
  'CONTACT_PHONE',
  'CHANNEL',
];
export const required: readonly HotlineField[] = ['ORDER_NUMBER', 'RECEIVED_AT', 'TEXT'];
export const dateOrders: readonly DateOrder[] = ['YEAR_FIRST', 'DAY_FIRST', 'MONTH_FIRST'];

export interface Draft {
  readonly sources: Readonly<
    Partial<Record<HotlineField, { readonly column: string; readonly constant: string }>>
  >;
  readonly dateOrder: DateOrder;
  readonly leaveOutUnknown: boolean;
}

/** What hotlines call their columns; the first that fits is proposed. */
const usual: Readonly<Record<HotlineField, RegExp>> = {
  ORDER_NUMBER: /工单(编)?号|工单编码|编号|order|case.*(id|no)/i,
  RECEIVED_AT: /受理时间|来电时间|登记时间|创建时间|时间|日期|date|time|opened/i,
  TEXT: /诉求内容|问题描述|反映内容|内容|详情|text|description|details/i,
  TITLE: /标题|主题|title|subject/i,
  KIND: /诉求类型|工单类型|类型|kind|type/i,
  CATEGORY: /分类|类别|category/i,
  PLACE: /社区|网格|小区|place|community/i,
  ADDRESS: /地址|地点|位置|address|location/i,
  CONTACT_NAME: /来电人|联系人|姓名|反映人|caller|name/i,
  CONTACT_PHONE: /电话|手机|phone/i,
  CHANNEL: /来源|渠道|channel|source/i,
};

export function guessed(columns: readonly string[]): Draft {
  const free = new Set(columns);
  const sources: Draft['sources'] = Object.fromEntries(
    fields.flatMap((field) => {
      const column = columns.find((name) => free.has(name) && usual[field].test(name));
      if (!column) return [];
      free.delete(column);
      return [[field, { column, constant: '' }]];
    }),
  );
  return { sources, dateOrder: 'YEAR_FIRST', leaveOutUnknown: false };
}

export function draftOf({ fields: given, dateOrder, leaveOutUnknown }: HotlineMappingPartsFragment): Draft {
  const sources = Object.fromEntries(
    given.map(({ field, column, constant }) => [field, { column: column ?? '', constant: constant ?? '' }]),
  );
  return { sources, dateOrder, leaveOutUnknown };
}

export function mappingOf({ sources, dateOrder, leaveOutUnknown }: Draft) {
  return {
    dateOrder,
    leaveOutUnknown,
    fields: fields.flatMap((field) => {
      const { column = '', constant = '' } = sources[field] ?? {};
      return column || constant ? [{ field, column: column || null, constant: constant || null }] : [];
    }),
  };
}
