import { useLocale } from '../locales/locale.tsx';
import type { PrivatePart } from './privateParts.ts';

const zh = {
  residentReads: '居民会看到这条进展。',
  everybodyReads: '这件诉求已公开，所有人都会看到这条进展。',
  updateText: '写给居民的话',
  sendUpdate: '发给居民',
  now: '现在公开的内容',
  afterwards: '居民将看到',
  told: '已写给居民的话，也会一同公开',
  affected: '涉及楼栋',
  found: '公开前请再看一眼：内容里可能有个人信息',
  kind: {
    PHONE: '电话号码',
    ID_NUMBER: '身份证号码',
    NAME: '反映人的称呼',
  } satisfies Record<PrivatePart['kind'], string>,
  checked: '已核对，不会泄露个人信息',
  checkedMissing: '请先核对上面列出的内容',
};

const en: typeof zh = {
  residentReads: 'The resident reads this update.',
  everybodyReads: 'This appeal is public: everybody reads this update.',
  updateText: 'What to tell the resident',
  sendUpdate: 'Send to the resident',
  now: 'What is public now',
  afterwards: 'What residents will see',
  told: 'What was told the resident becomes public too',
  affected: 'Affected buildings',
  found: 'Look again before publishing: this may be personal',
  kind: { PHONE: 'Phone number', ID_NUMBER: 'ID number', NAME: 'Name of a resident' },
  checked: 'I have checked: nothing personal becomes public',
  checkedMissing: 'Please check what is listed above',
};

export function usePublicationTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}
