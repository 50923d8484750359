import type { offer as zh } from '../zh-CN/offer.ts';

export const offer: typeof zh = {
  offerTitle: 'Something like it was reported nearby. Is it the same?',
  offerLead: 'If so, join it and follow it together. If not, just go on with the form.',
  offerJoin: 'That is it: me too',
  offerAgo: 'received {span} ago',
  offerSupporters: 'others with the same problem: {n}',
  offerAnother: 'Report something else',
};
