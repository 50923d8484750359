import { describe, expect, it } from 'vitest';
import {
  ChallengeFailed,
  Conflict,
  EvidenceRequired,
  type FieldErrorCode,
  type FieldFault,
  Forbidden,
  IllegalStep,
  InvalidInput,
  LinkRefused,
  NotFound,
  OriginDenied,
  RateLimited,
  SecretLocked,
  UnknownSite,
  WrongSecret,
} from './errors.ts';
import { errorMessage, fieldMessage } from './messages.ts';

const codes = Object.keys({
  REQUIRED: 1,
  TOO_LONG: 1,
  TOO_SHORT: 1,
  TOO_MANY: 1,
  TOO_LARGE: 1,
  TOO_COMMON: 1,
  UNKNOWN: 1,
  INVALID: 1,
  OUT_OF_RANGE: 1,
  IN_THE_FUTURE: 1,
  NOT_AN_IMAGE: 1,
  NOT_UPLOADED: 1,
  EXPIRED: 1,
  STOPPED: 1,
  DUPLICATE: 1,
  WITHDRAWN: 1,
  TOO_EARLY: 1,
  NOBODY_THERE: 1,
  OVERLAPS: 1,
  MATCHES_NOTHING: 1,
  NOT_COVERED: 1,
  TOO_FAR: 1,
  CLOCK_OFF: 1,
  NOWHERE_TO_BE: 1,
  OVERSPENT: 1,
  NOT_ASKED: 1,
  CONFLICT_OF_INTEREST: 1,
} satisfies Record<FieldErrorCode, 1>) as FieldErrorCode[];

const errors = [
  new InvalidInput([{ path: ['text'], code: 'REQUIRED' }]),
  new InvalidInput([
    { path: ['text'], code: 'REQUIRED' },
    { path: ['place'], code: 'UNKNOWN' },
  ]),
  new NotFound('Appeal'),
  new Forbidden('acceptAppeal'),
  new IllegalStep('CLOSED', []),
  new Conflict(7),
  new Conflict(2, 'TextTemplate'),
  new Conflict(2, 'Deed'),
  new Conflict(2, 'MethodCard'),
  new Conflict(2, 'Site'),
  new WrongSecret(3),
  new WrongSecret(null),
  new SecretLocked(new Date(Date.now() + 600_000)),
  new UnknownSite(),
  new OriginDenied('https://elsewhere.example'),
  new EvidenceRequired(),
  new LinkRefused('CYCLE'),
  new LinkRefused('CONFIDENTIAL'),
  new RateLimited(40),
  new RateLimited(4_000),
  new ChallengeFailed('EXPIRED'),
];

const stopper = { zh: '请立即离开。', en: 'Leave at once.' };
const chinese = /\p{Script=Han}/u;

describe('the words of errors', () => {
  for (const error of errors) {
    it(`${error.name || error.code} ${error.message}: a Chinese and an English sentence`, () => {
      expect(errorMessage(error, 'zh-CN')).toMatch(/。$/);
      expect(errorMessage(error, 'en')).toMatch(/^[A-Z\d].*[.)]$/);
      expect(errorMessage(error, 'en-GB')).not.toMatch(chinese);
    });
  }

  for (const code of codes) {
    it(`${code}: every field has words for it, and none shows the code or a missing figure`, () => {
      for (const field of ['text', 'contact', 'photoIds', 'photo', 'somethingNew']) {
        const fault: FieldFault = {
          path: [field],
          code,
          params: code === 'STOPPED' ? stopper : { limit: 9, actual: 12 },
        };
        const zh = fieldMessage(fault, 'zh-CN');
        const en = fieldMessage(fault, 'en');
        expect(zh).toMatch(chinese);
        expect(en).not.toMatch(chinese);
        for (const sentence of [zh, en]) expect(sentence).not.toMatch(/undefined|NaN|_|\bnull\b/);
      }
    });
  }

  it('says how large the photo is, what fits, and the way out', () => {
    const fault: FieldFault = {
      path: ['photo'],
      code: 'TOO_LARGE',
      params: { limit: 10 * 1024 * 1024, actual: 30 * 1024 * 1024 },
    };
    expect(fieldMessage(fault, 'zh-CN')).toBe('照片太大（30 MB）。请选 10 MB 以内的照片，或不带照片提交。');
  });

  it('speaks Chinese to everybody whose language it does not know', () => {
    expect(errorMessage(new NotFound('Appeal'), 'fr')).toMatch(chinese);
  });
});
