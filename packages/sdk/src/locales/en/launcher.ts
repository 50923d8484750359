import type { launcher as zh } from '../zh-CN/launcher.ts';

export const launcher: typeof zh = {
  launch_report: 'Report a problem',
  launch_status: 'Follow my case',
  launch_nearby: 'What is going on nearby',
  launchClose: 'Close',
};
