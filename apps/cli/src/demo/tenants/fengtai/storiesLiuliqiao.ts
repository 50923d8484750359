import type { Story } from '../../story.ts';

export const liuliqiaoStories: readonly Story[] = [];
