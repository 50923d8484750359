import type { outbox as zh } from '../zh-CN/outbox.ts';

export const outbox: typeof zh = {
  queuedTitle: 'Kept; it is sent when you are online',
  queuedLead:
    'There is no connection. What you wrote and your photos are kept on this device. Open this page again when you are online: it is sent then, and only once.',
  queuedBusy: 'Kept; it is sent when the service is back',
  queuedBusyLead:
    'The service is not available just now. What you wrote and your photos are kept on this device and sent again in a while, only once. If it is urgent, call 12345.',
  queuedStuck: 'Something is not sent yet',
  queuedStuckLead: 'What you wrote and your photos are still on this device. See below what to do.',
  queuedList: 'Waiting to be sent',
  queuedPhotos: '{n} photos',
  queuedNow: 'Send now',
  queuedDrop: 'Delete, do not send',
  queuedRefused:
    'This one was not sent yet. A photo was not accepted: {names}. You can send it without, or change it first.',
  queuedWithout: 'Send without these photos',
  queuedEdit: 'Change',
  queuedFailed: 'This one was not sent: {why}',
};
