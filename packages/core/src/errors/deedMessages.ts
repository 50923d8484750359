import type { Sentences } from './fieldMessages.ts';

/** Words for faults of duties, deeds, cross-posts and method cards. */
export const deedSentences: Readonly<Record<string, Sentences>> = {
  'role:OVERLAPS': {
    zh: () => '这位同志在这段时间已承担这一职责，请调整起止日期。',
    en: () => 'This person has the duty in these days already. Please change the dates.',
  },
  'community:INVALID': {
    zh: () => '五大员设在社区，请选择一个社区。',
    en: () => 'Duties are of a community. Please choose one.',
  },
  'what:REQUIRED': {
    zh: () => '请写下做了什么，不要写居民姓名。',
    en: () => 'Please say what was done, without any resident’s name.',
  },
  'doneOn:OUT_OF_RANGE': {
    zh: ({ from, to }) =>
      `日期须在履职期间：${from ?? ''}起${to === undefined ? '' : `，至 ${to}`}。请检查后重选。`,
    en: ({ from, to }) =>
      `The day must lie in the time of the duty: from ${from ?? 'its beginning'}${to === undefined ? ' on' : ` to ${to}`}.`,
  },
  'appeal:UNKNOWN': {
    zh: () => '没有找到这件诉求，或您无权查看。请重新选择，或不关联诉求。',
    en: () => 'There is no such appeal, or it is not for you to see. Please choose again, or leave it out.',
  },
  'category:INVALID': {
    zh: () => '诉求和分类只选一项，请去掉其中一项。',
    en: () => 'Either an appeal or a category. Please leave one of them out.',
  },
  'deed:EXPIRED': {
    zh: () => '这条事迹已撤销，不能再更正。',
    en: () => 'This entry was withdrawn and cannot be corrected any more.',
  },
  'title:OVERLAPS': {
    zh: () => '这位同志在这段时间已登记了这一职务，请调整起止日期。',
    en: () => 'This post of the person is entered for these days already. Please change the dates.',
  },
  'organization:INVALID': {
    zh: () => '这是本人所在单位，不算交叉任职。请选择其他单位。',
    en: () => 'This is the person’s own unit, and so no cross-post. Please choose another.',
  },
  'steps:REQUIRED': {
    zh: () => '请写下做法，一步一行。',
    en: () => 'Please write down what is done, one step in each line.',
  },
  'categories:REQUIRED': {
    zh: () => '请至少选择一个分类，以后办理同类诉求时才能找到。',
    en: () => 'Please choose a category: by it the card is found again.',
  },
  'card:EXPIRED': {
    zh: () => '这张工作方法卡已停用。请选择其他方法，或新建一张。',
    en: () => 'This card is retired. Please choose another, or write a new one.',
  },
};
