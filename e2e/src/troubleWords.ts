import { en, type Words, zh } from './words.ts';

/** What a person reads when something is wrong, and presses to get on. */
export interface TroubleWords {
  readonly words: Words;
  readonly unknownSite: string;
  readonly originDenied: string;
  readonly wayOut: string;
  readonly tooLong: string;
  readonly photoTooLarge: string;
  readonly noPhoto: string;
  readonly wrongPin: readonly string[];
  readonly locked: string;
  readonly note: string;
  readonly serviceAway: string;
  readonly kept: string;
  readonly waiting: string;
  readonly sendNow: string;
}

export const inChinese: TroubleWords = {
  words: zh,
  unknownSite: '这个网站的上报入口已停用。请联系网站管理员，或拨打 12345。',
  originDenied: '这个网址还没有开通上报。请从小区或街道的官方网站进入，或拨打 12345。',
  wayOut: '上报问题',
  tooLong: '超出 1 个字，请删短一些。',
  photoTooLarge: '“big.jpg”太大（30 MB）。请选 25 MB 以内的照片，或不带照片提交。',
  noPhoto: '“notes.jpg”不是照片。请选 JPG、PNG、WebP 或 HEIC 格式的照片。',
  wrongPin: ['还可以试 4 次', '还可以试 3 次', '还可以试 2 次', '还可以试 1 次', '还可以试 0 次'],
  locked: '输错次数太多，已暂时锁定',
  note: '备注（可不填）',
  serviceAway: '服务暂时不可用，请过几分钟再试。急事请拨打 12345。',
  kept: '您填的内容都还在。',
  waiting: '已保存，服务恢复后自动发送',
  sendNow: '现在就发',
};

export const inEnglish: TroubleWords = {
  words: en,
  unknownSite: 'Reporting on this website has been switched off. Ask the website’s owner, or call 12345.',
  originDenied:
    'Reporting is not enabled for this address. Use the official site of your estate or street office, or call 12345.',
  wayOut: 'Report a problem',
  tooLong: 'Characters too many: 1. Please shorten it.',
  photoTooLarge: '“big.jpg” is too large (30 MB). Choose photos up to 25 MB, or submit without.',
  noPhoto: '“notes.jpg” is not a photo. Choose a JPG, PNG, WebP or HEIC picture.',
  wrongPin: [4, 3, 2, 1, 0].map((left) => `Tries left: ${left}.`),
  locked: 'Too many wrong tries',
  note: 'Note (optional)',
  serviceAway: 'The service is down for the moment. Try again in a few minutes. If it is urgent, call 12345.',
  kept: 'Nothing you wrote is lost.',
  waiting: 'Kept; it is sent when the service is back',
  sendNow: 'Send now',
};
