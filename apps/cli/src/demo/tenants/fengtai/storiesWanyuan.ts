import type { Story } from '../../story.ts';

export const wanyuanStories: readonly Story[] = [];
