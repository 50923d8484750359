import type { outbox as zh } from '../zh-CN/outbox.ts';

export const outbox: typeof zh = {
  queuedTitle: 'Kept; it is sent when you are online',
  queuedLead:
    'There is no connection. What you wrote and your photos are kept on this device and sent when you are online; it counts once. Closing the page loses nothing: it is sent the next time you open it.',
  queuedBusy: 'Kept; it is sent when the service is back',
  queuedBusyLead:
    'The service is not available just now. What you wrote and your photos are kept on this device and sent again in a while, only once. If it is urgent, call 12345.',
  queuedNext: 'Next try: {time}',
  queuedStuck: 'Something is not sent yet',
  queuedStuckLead: 'What you wrote and your photos are still on this device. See below what to do.',
  queuedList: 'Waiting to be sent',
  queuedPhotos: 'photos: {n}',
  queuedJoin: 'Me too: {title}',
  queuedNow: 'Send now',
  queuedDrop: 'Delete, do not send',
  queuedRemove: 'Delete',
  queuedRefused:
    'This one was not sent yet. A photo was not accepted: {names}. You can send it without, or change it first.',
  queuedWithout: 'Send without these photos',
  queuedEdit: 'Change',
  queuedFailed: 'This one was not sent: {why}',
  queuedOld:
    'This one has waited for more than 30 days and is not sent by itself. If the problem is still there, press “Send now”.',
  queuedBefore:
    'This one has arrived before; there is no need to send it again. If you have no receipt, call 12345 or ask the community office.',
  arrivedTitle: 'It has arrived; here is the receipt',
  arrivedLead: 'The receipt is kept on this device until you delete it, for 30 days at most.',
  arrivedOpen: 'See the receipt',
  arrivedDrop: 'Noted, delete it',
};
