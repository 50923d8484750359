import type { Story } from '../../story.ts';

export const jingtieStories: readonly Story[] = [];
