import type { meToo as zh } from '../zh-CN/meToo.ts';
export const meToo: typeof zh = {
  joinTitle: 'Do you have this problem too?',
  joinLead:
    'You get a receipt of your own to follow the case, and are asked whether it is solved in the end.',
  joinAsk: 'May we contact you?',
  joinSend: 'Join this case',
  joinCancel: 'Not now',
  joinWaits:
    'It has not arrived yet. It is sent again by itself once there is a connection, so please keep this page open. You are counted once.',
  joinNow: 'Send now',
  joinedTitle: 'You have joined this case',
  joinedBack: 'Back to the list',
  need_change: 'Please change this.',
  refused_LINK_REFUSED:
    'This case has just been closed and cannot be joined. If the problem is still there, report it.',
  refused_NOT_FOUND:
    'This case is no longer public and cannot be joined. If the problem is still there, report it.',
};
