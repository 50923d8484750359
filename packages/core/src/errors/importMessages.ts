import type { Sentences } from './fieldMessages.ts';

const count = (value: string | number | undefined) => Number(value ?? 0).toLocaleString('en-US');
const megabytes = (bytes: string | number | undefined) => Math.ceil(Number(bytes ?? 0) / (1024 * 1024));

/** Why a file is not one that orders can be read from. */
const kinds: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  KIND: [
    '这不是 CSV 或 XLSX 表格。请在表格软件中另存为 XLSX 或 CSV 后再选。',
    'This is no CSV or XLSX table. Please save it as XLSX or CSV and choose that file.',
  ],
  OLD: [
    '这是旧版（XLS）或加了密码的表格。请去掉密码，另存为 XLSX 后再选。',
    'This is an old workbook (XLS) or one with a password. Please save it as XLSX without a password.',
  ],
  MACROS: [
    '这个表格带有宏，为安全起见不接收。请另存为不带宏的 XLSX。',
    'This workbook holds macros, which are not accepted. Please save it as XLSX without macros.',
  ],
  ENCODING: [
    '文字编码无法识别。请另存为 UTF-8 的 CSV，或 XLSX。',
    'The text is in an unknown encoding. Please save it as CSV in UTF-8, or as XLSX.',
  ],
  QUOTES: [
    'CSV 中的引号没有成对，无法分行。请另存为 XLSX 后再选。',
    'A quotation mark in the CSV is never closed. Please save it as XLSX.',
  ],
  DAMAGED: [
    '表格已损坏或含有不允许的内容。请重新导出后再选。',
    'The workbook is damaged or holds what is not allowed. Please export it again.',
  ],
};

/** What is wrong with a file of the hotline, as a whole. */
export const importSentences: Readonly<Record<string, Sentences>> = {
  'file:INVALID': {
    zh: ({ reason }) => kinds[String(reason)]?.[0] ?? kinds.DAMAGED?.[0] ?? '',
    en: ({ reason }) => kinds[String(reason)]?.[1] ?? kinds.DAMAGED?.[1] ?? '',
  },
  'file:REQUIRED': {
    zh: () => '文件是空的，或没有表头。请检查后重新选择。',
    en: () => 'The file is empty, or has no header. Please check it and choose again.',
  },
  'file:TOO_LARGE': {
    zh: ({ limit }) => `文件太大或展开后过大（上限 ${megabytes(limit)} MB）。请分成几个文件导入。`,
    en: ({ limit }) =>
      `The file is too large, or unfolds to more than ${megabytes(limit)} MB. Please split it.`,
  },
  'file:EXPIRED': {
    zh: () => '文件已按期删除或上传超时。请重新选择文件。',
    en: () =>
      'The file has been removed after its time, or the upload took too long. Please choose it again.',
  },
  'rows:REQUIRED': {
    zh: () => '表头下面没有数据。请检查后重新选择。',
    en: () => 'There is nothing under the header. Please check the file.',
  },
  'rows:TOO_MANY': {
    zh: ({ limit }) => `一次最多导入 ${count(limit)} 行。请分成几个文件。`,
    en: ({ limit }) => `At most ${count(limit)} rows at once. Please split the file.`,
  },
  'columns:TOO_MANY': {
    zh: ({ limit, actual }) => `有 ${count(actual)} 列，最多 ${count(limit)} 列。请删去不用的列。`,
    en: ({ limit, actual }) => `${count(actual)} columns are more than ${count(limit)}. Please remove some.`,
  },
  'cell:TOO_LONG': {
    zh: ({ limit, row, column }) => `第 ${row} 行 ${column} 列超过 ${count(limit)} 字。请缩短后再导入。`,
    en: ({ limit, row, column }) =>
      `Row ${row}, column ${column} is longer than ${count(limit)} characters. Please shorten it.`,
  },
  'import:TOO_EARLY': {
    zh: () => '请先上传文件、对应各列并试运行，再开始导入。',
    en: () => 'Please upload the file, match its columns and try it first.',
  },
  'import:DUPLICATE': {
    zh: () => '这次导入已经开始或已经结束，请刷新查看。',
    en: () => 'This import runs already, or has ended. Please refresh.',
  },
  'mapping:REQUIRED': {
    zh: () => '工单号、受理时间和诉求内容必须对应到列。',
    en: () => 'Order number, time of the call and what it is about must each have a column.',
  },
  'mapping:UNKNOWN': {
    zh: () => '文件里没有这一列，请重新选择。',
    en: () => 'The file has no such column. Please choose again.',
  },
};
