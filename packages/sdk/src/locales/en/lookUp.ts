import type { lookUp as zh } from '../zh-CN/lookUp.ts';

export const lookUp: typeof zh = {
  statusTitle: 'Follow your case',
  statusLead: 'Enter the code and the PIN on your receipt.',
  statusPin: 'PIN',
  statusDigits: '{n} digits',
  statusOpen: 'Show',
};
