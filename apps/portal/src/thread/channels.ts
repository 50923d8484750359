import type { ContactChannel } from '@linli/client/generated/graphql';

export const contactChannels: readonly ContactChannel[] = [
  'PHONE',
  'WECHAT',
  'FACE_TO_FACE',
  'VISIT',
  'LETTER',
  'SMS',
  'OTHER',
];
