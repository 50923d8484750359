import type { outbox as zh } from '../zh-CN/outbox.ts';

export const outbox: typeof zh = {
  queuedTitle: 'Kept; it is sent when you are online',
  queuedLead:
    'There is no connection. What you wrote and your photos are kept on this device. Open this page again when you are online: it is sent then, and only once.',
  queuedList: 'Waiting to be sent',
  queuedPhotos: '{n} photos',
  queuedNow: 'Send now',
  queuedDrop: 'Delete, do not send',
  queuedFailed: 'This one was not sent: {why}',
};
