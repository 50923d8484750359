import type { finish as zh } from '../zh-CN/finish.ts';

export const finish: typeof zh = {
  edit: 'Change',
  none: 'None',
  photoCount: '{n}',
  need_change: 'Please change this.',
  error_PHOTOS_WAIT: 'Photos are still being sent. Wait a few seconds, then submit.',
  error_PHOTOS_FAILED: 'A photo was not sent. Press “Send again” or remove it, then submit.',
  error_PHOTOS_REFUSED:
    'A photo was not accepted and was taken out. Choose another, or press “Submit” again.',
};
