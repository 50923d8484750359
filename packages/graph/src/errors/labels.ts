import type { LabelledEnum } from '../enums/label.ts';

export type ErrorCodeName =
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'ILLEGAL_STEP'
  | 'CONFLICT'
  | 'WRONG_SECRET'
  | 'SECRET_LOCKED'
  | 'UNKNOWN_SITE'
  | 'ORIGIN_DENIED'
  | 'IDEMPOTENCY_MISMATCH'
  | 'IDEMPOTENCY_RUNNING'
  | 'EVIDENCE_REQUIRED'
  | 'LINK_REFUSED'
  | 'RATE_LIMITED'
  | 'CHALLENGE_FAILED';

export const errorCodeLabels: LabelledEnum<ErrorCodeName> = {
  name: 'ErrorCode',
  description: 'Stable code of an error: programs go by it, people read the message.',
  values: {
    INVALID_INPUT: { zh: '填写有误', en: 'Invalid input', note: 'The fields say where.' },
    NOT_FOUND: {
      zh: '未找到',
      en: 'Not found',
      note: 'Also the answer for what the caller may not know of.',
    },
    FORBIDDEN: { zh: '没有权限', en: 'Not allowed' },
    ILLEGAL_STEP: { zh: '当前状态不允许', en: 'Illegal step', note: 'The error names the legal ones.' },
    CONFLICT: {
      zh: '已被他人更新',
      en: 'Conflict',
      note: 'Somebody else acted first: read again, then decide.',
    },
    WRONG_SECRET: { zh: '编号或密码不正确', en: 'Wrong code or secret' },
    SECRET_LOCKED: { zh: '尝试次数过多', en: 'Locked', note: 'Too many wrong PINs.' },
    UNKNOWN_SITE: { zh: '未知站点', en: 'Unknown site' },
    ORIGIN_DENIED: { zh: '来源未获授权', en: 'Origin denied', note: "Not among the site's origins." },
    IDEMPOTENCY_MISMATCH: { zh: '请求与先前不同', en: 'Idempotency mismatch', note: 'Same key, other body.' },
    IDEMPOTENCY_RUNNING: {
      zh: '请求正在处理',
      en: 'Still running',
      note: 'The first call has not ended: retry.',
    },
    EVIDENCE_REQUIRED: {
      zh: '需要办理照片',
      en: 'Evidence required',
      note: 'This category asks for a photo.',
    },
    LINK_REFUSED: { zh: '不能这样关联', en: 'Link refused', note: 'The error says why.' },
    RATE_LIMITED: { zh: '操作太频繁', en: 'Too often', note: 'The error says when to try again.' },
    CHALLENGE_FAILED: { zh: '安全校验未通过', en: 'Challenge failed', note: 'Solve a new one.' },
  },
};
