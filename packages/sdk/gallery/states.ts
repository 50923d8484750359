import { others } from './states/others.ts';
import { reports } from './states/report.ts';
import { sent } from './states/sent.ts';
import type { State } from './states/state.ts';
import { statuses } from './states/status.ts';

export const states: readonly State[] = [...reports, ...sent, ...statuses, ...others];
