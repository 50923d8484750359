import type { Operation } from './operation.ts';
import { counts, queue } from './queue.ts';
import { appeal, appeals, site, typename } from './reads.ts';

export const operations: readonly Operation[] = [typename, appeal, appeals, queue, counts, site];
