import type { DomainError, FieldErrorCode, FieldFault } from './errors.ts';
import {
  ChallengeFailed,
  Conflict,
  EvidenceRequired,
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
import { fieldSentences } from './fieldMessages.ts';
import { linkSentences } from './linkMessages.ts';

type Language = 'zh' | 'en';

/** The sentence for people: what is wrong and the way out, in the request's language. */
export function errorMessage(error: DomainError, locale: string): string {
  const language = languageOf(locale);
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  if (error instanceof InvalidInput) {
    const [first] = error.fields;
    if (first && error.fields.length === 1) return fieldMessage(first, locale);
    return say(
      `有 ${error.fields.length} 处需要修改，请按提示更正后再提交。`,
      `${error.fields.length} things need correcting. Please follow the hints and send it again.`,
    );
  }
  if (error instanceof NotFound) {
    return say(
      '没有找到，或您无权查看。请核对后再试。',
      'Not found, or not for you to see. Please check and try again.',
    );
  }
  if (error instanceof Forbidden) {
    return say(
      '您的岗位没有这项权限。如需办理，请联系本单位管理员。',
      'Your role does not allow this. Ask the administrator of your unit if you need it.',
    );
  }
  if (error instanceof IllegalStep) {
    return say(
      '现在不能进行这一步，可能已有同事处理过。请刷新后查看可用的操作。',
      'This step is not possible now; a colleague may have acted already. Please refresh to see what is.',
    );
  }
  if (error instanceof Conflict && error.noun === 'TextTemplate') {
    return say(
      '刚刚有人修改了这个模板。请刷新后再改，您填写的内容不会丢失。',
      'Somebody has just changed this template. Please refresh and try again; what you typed is kept.',
    );
  }
  if (error instanceof Conflict && error.noun === 'Site') {
    return say(
      '刚刚有人修改了这个站点。请刷新后再改，您填写的内容不会丢失。',
      'Somebody has just changed this site. Please refresh and try again; what you typed is kept.',
    );
  }
  if (error instanceof Conflict && error.noun === 'Deed') {
    return say(
      '这件事刚刚已被更正过。请刷新后再改，您填写的内容不会丢失。',
      'This entry has just been corrected. Please refresh and try again; what you typed is kept.',
    );
  }
  if (error instanceof Conflict && error.noun === 'MethodCard') {
    return say(
      '刚刚有人修改了这张工作方法卡。请刷新后再改，您填写的内容不会丢失。',
      'Somebody has just changed this card. Please refresh and try again; what you typed is kept.',
    );
  }
  if (error instanceof Conflict) {
    return say(
      '刚刚有人更新了这件诉求。请刷新后再操作，您填写的内容不会丢失。',
      'Somebody has just updated this appeal. Please refresh and try again; what you typed is kept.',
    );
  }
  if (error instanceof WrongSecret) return wrongSecret(error, say);
  if (error instanceof SecretLocked) {
    const minutes = String(Math.max(1, Math.ceil((error.lockedUntil.getTime() - Date.now()) / 60_000)));
    return say(
      `输错次数过多，查询码已暂时锁定，请约 ${minutes} 分钟后再试，或使用回执中的链接查看。`,
      `Too many wrong PINs. Please try again in about ${minutes} minutes, or use the link on your receipt.`,
    );
  }
  if (error instanceof UnknownSite) {
    return say(
      '这个网站尚未接入或已停用。请直接联系社区居委会。',
      'This website is not connected, or no longer. Please contact the community office directly.',
    );
  }
  if (error instanceof OriginDenied) {
    return say(
      '此页面未获准使用该服务。请从物业或社区的官方网站进入。',
      'This page may not use the service. Please come from the website of your property company or community.',
    );
  }
  if (error instanceof EvidenceRequired) {
    return say(
      '这类诉求办结时须附现场照片。请至少添加一张。',
      'This kind of appeal needs a photo of the result. Please add at least one.',
    );
  }
  if (error instanceof LinkRefused) return say(...linkSentences[error.reason]);
  if (error instanceof RateLimited) return tooMuch(error, say);
  if (error instanceof ChallengeFailed) {
    return say(
      '提交前的安全校验没有通过或已过期。请再提交一次，您填写的内容都还在。',
      'The safety check before sending failed or is too old. Please send it again; nothing you wrote is lost.',
    );
  }
  return say('操作没有成功，请稍后再试。', 'That did not work. Please try again later.');
}

/** The sentence for one fault of an input. */
export function fieldMessage(fault: FieldFault, locale: string): string {
  const language = languageOf(locale);
  if (fault.code === 'STOPPED') return stopper(fault, locale, language);
  const sentences = fieldSentences[`${fault.path.at(0) ?? ''}:${fault.code}`] ?? generalSentence(fault.code);
  return sentences[language](fault.params ?? {});
}

function generalSentence(code: FieldErrorCode) {
  const sentences = fieldSentences[code];
  if (sentences === undefined) throw new Error(`no words for ${code}`);
  return sentences;
}

function stopper({ params = {} }: FieldFault, locale: string, language: Language): string {
  return String(params[locale] ?? params[language] ?? params.zh ?? '');
}

function tooMuch({ retryAfterSeconds }: RateLimited, say: (zh: string, en: string) => string): string {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return retryAfterSeconds <= 90
    ? say(
        `操作太频繁了，请约 ${retryAfterSeconds} 秒后再试。`,
        `That was too often. Please try again in about ${retryAfterSeconds} seconds.`,
      )
    : say(
        `操作太频繁了，请约 ${minutes} 分钟后再试。急事请拨打 12345。`,
        `That was too often. Please try again in about ${minutes} minutes; if it is urgent, call 12345.`,
      );
}

function wrongSecret({ attemptsLeft }: WrongSecret, say: (zh: string, en: string) => string): string {
  const retry = say(
    '编号与查询码不匹配，请对照回执再输一次',
    'Code and PIN do not match. Please compare them with your receipt',
  );
  if (attemptsLeft === null) return `${retry}${say('。', '.')}`;
  return say(`${retry}（还可尝试 ${attemptsLeft} 次）。`, `${retry} (${attemptsLeft} tries left).`);
}

function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
