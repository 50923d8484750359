import type { Sentences } from './fieldMessages.ts';

/** Words for faults of apprenticeships, skills and sign-offs. */
export const apprenticeshipSentences: Readonly<Record<string, Sentences>> = {
  'apprentice:UNKNOWN': {
    zh: () => '没有找到这位同志，请重新选择。',
    en: () => 'There is no such person here. Please choose again.',
  },
  'apprentice:EXPIRED': {
    zh: () => '这位同志已离岗，请选择其他人。',
    en: () => 'This person has left. Please choose somebody else.',
  },
  'apprentice:INVALID': {
    zh: () => '师傅不能收自己为徒，请选择其他人。',
    en: () => 'Nobody is an apprentice of oneself. Please choose somebody else.',
  },
  'apprentice:OVERLAPS': {
    zh: () => '这位同志在这段时间已在本社区跟师。请先结束原带教，或调整起止日期。',
    en: () => 'This person is an apprentice here in these days already. End that first, or change the dates.',
  },
  'apprenticeship:EXPIRED': {
    zh: () => '带教已经结束，不能再修改。',
    en: () => 'This apprenticeship is over and cannot be changed any more.',
  },
  'apprenticeship:TOO_EARLY': {
    zh: () => '带教还没有开始。',
    en: () => 'This apprenticeship has not begun yet.',
  },
  'posting:INVALID': {
    zh: () => '请选择同一社区的另一次派驻。',
    en: () => 'Please choose another posting at the same community.',
  },
  'skills:TOO_EARLY': {
    zh: ({ missing = 1 }) => `还有 ${missing} 项必备技能没有认定为「能独立办」，暂不能出师。`,
    en: ({ missing = 1 }) => `Not yet: required skills that nobody has signed off as done alone: ${missing}.`,
  },
  'skill:EXPIRED': {
    zh: () => '这项技能已停用，请选择其他技能。',
    en: () => 'This skill is not used any more. Please choose another.',
  },
  'level:DUPLICATE': {
    zh: () => '这一级已经认定过，请选择下一级。',
    en: () => 'This level has been signed off already. Please choose the next.',
  },
  'level:TOO_EARLY': {
    zh: () => '请先认定前一级，不能越级。',
    en: () => 'Please sign off the level before; none can be skipped.',
  },
  'appeal:NOT_COVERED': {
    zh: () => '师徒没有共同办理过这件诉求，请重新选择，或留空。',
    en: () => 'The two have not worked on this appeal together. Please choose another, or none.',
  },
  'signOff:TOO_EARLY': {
    zh: () => '请先撤销更高一级的认定。',
    en: () => 'Please revoke the higher level first.',
  },
};
