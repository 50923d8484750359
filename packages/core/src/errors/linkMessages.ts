import type { LinkRefusal } from './errors.ts';

/** Why two appeals do not go together, in Chinese and in English. */
export const linkSentences: Readonly<Record<LinkRefusal, readonly [zh: string, en: string]>> = {
  SAME_APPEAL: [
    '不能与自身合并或关联。请另选一件。',
    'An appeal cannot be merged or linked with itself. Please choose another.',
  ],
  CYCLE: [
    '这样会形成循环：所选的主诉求本身从属于这一件。请对调方向或另选一件。',
    'That would go round in a circle: the main appeal depends on this one. Please turn it round or choose another.',
  ],
  NOT_OPEN: [
    '所选诉求已办结、已结束或已并入别处。请另选一件办理中的诉求，或关联为同一原因。',
    'That appeal is no longer being handled. Please choose an open one, or link the two as of the same cause.',
  ],
  CONFIDENTIAL: ['保密诉求不与其他诉求合并。', 'A confidential appeal is never merged with another.'],
  ABOUT_DIFFERS: [
    '这件诉求反映的是某个单位或个人，主诉求不是。合并后对方可能经手，请改为关联。',
    'This appeal is about a unit or person and the main one is not: merged, they might handle it. Please link the two instead.',
  ],
  LINKED_ALREADY: ['这两件诉求已经这样关联。', 'These two appeals are linked like this already.'],
  NOT_LINKED: [
    '这两件诉求现在没有这样的关联，可能已被解除。',
    'These two appeals are not linked like this, or no longer.',
  ],
};
