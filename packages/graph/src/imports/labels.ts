import type { DateOrder, HotlineField } from '@linli/core/imports/hotline/mapping';
import type { HotlineImportState } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const hotlineImportStateLabels: LabelledEnum<HotlineImportState> = {
  name: 'HotlineImportState',
  description: 'How far the import of a hotline file is.',
  values: {
    AWAITING_FILE: { zh: '等待文件', en: 'Waiting for its file' },
    READ: { zh: '待对应列', en: 'Columns to be matched' },
    CHECKED: { zh: '已试运行', en: 'Tried', note: 'Its counts are what would be done' },
    RUNNING: { zh: '正在导入', en: 'Running' },
    DONE: { zh: '已完成', en: 'Done' },
    STOPPED: { zh: '已停止', en: 'Stopped', note: 'What was filed before stays filed' },
  },
};

export const hotlineFieldLabels: LabelledEnum<HotlineField> = {
  name: 'HotlineField',
  description: 'What an order of the hotline can tell.',
  values: {
    ORDER_NUMBER: { zh: '工单号', en: 'Order number', note: 'Brought twice, it is filed once' },
    RECEIVED_AT: { zh: '受理时间', en: 'Time of the call', note: 'The clocks start then' },
    TEXT: { zh: '诉求内容', en: 'What it is about' },
    TITLE: { zh: '标题', en: 'Title' },
    KIND: { zh: '类型', en: 'Kind' },
    CATEGORY: { zh: '分类', en: 'Category', note: 'Its name or code' },
    PLACE: { zh: '地点', en: 'Place', note: 'Community, grid, estate or building, by name or code' },
    ADDRESS: { zh: '详细地址', en: 'Address', note: 'A place that is named in it is found' },
    CONTACT_NAME: { zh: '来电人', en: 'Caller' },
    CONTACT_PHONE: { zh: '联系电话', en: 'Phone number' },
    CHANNEL: { zh: '来源', en: 'How it came in' },
  },
};

export const dateOrderLabels: LabelledEnum<DateOrder> = {
  name: 'DateOrder',
  description: 'How a table writes days that do not begin with the year.',
  values: {
    YEAR_FIRST: { zh: '年/月/日', en: 'Year, month, day' },
    DAY_FIRST: { zh: '日/月/年', en: 'Day, month, year' },
    MONTH_FIRST: { zh: '月/日/年', en: 'Month, day, year' },
  },
};
