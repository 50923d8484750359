import type { finish as zh } from '../zh-CN/finish.ts';

export const finish: typeof zh = {
  edit: 'Change',
  none: 'None',
  photoCount: '{n}',
  need_change: 'Please change this.',
  need_number: 'Please give a number, like 12 or 0.5.',
  need_day: 'Please choose a day.',
  number_from: 'Please give {bound} or more.',
  number_to: 'Please give {bound} or less.',
  day_from: 'Please choose {bound} or a later day.',
  day_to: 'Please choose {bound} or an earlier day.',
  error_PHOTOS_WAIT: 'Photos are still being sent. Wait a few seconds, then submit.',
  error_PHOTOS_FAILED: 'A photo was not sent. Under photos, press “Send again” or remove it, then submit.',
  error_PHOTOS_REFUSED:
    'A photo was not accepted and was taken out. Choose another, or press “Submit” again.',
};
