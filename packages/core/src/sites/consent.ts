import type { LocalizedText } from '../localized.ts';

/** What a resident agrees to when leaving a contact. A new wording is a new version; old ones stay, participants name theirs. */
export interface Consent {
  readonly version: string;
  readonly text: LocalizedText;
}

const versions: readonly [Consent, ...Consent[]] = [
  {
    version: '2026-11',
    text: {
      zh: '您留下的姓名、电话和邮箱只用于本次诉求的联系和回访，加密保存；工作人员只能看到部分字符，查看完整信息须说明理由并留下记录，您可以查阅。您可以随时要求删除，也可以不留联系方式，凭回执查询进度。',
      en: 'Your name, phone number and e-mail are used only to contact you about this appeal and to ask afterwards whether it was solved. They are stored encrypted. Staff see them masked; seeing them in full takes a reason and is logged, and you can read that log. You can have them deleted at any time, or leave none and follow your appeal with the receipt.',
    },
  },
];

/**
 * What staff read out when somebody leaves a contact on the phone or at the desk, and the person says yes to. It is in nobody's
 * form: a site cannot send it.
 */
export const spokenConsent: Consent = {
  version: 'phone',
  text: {
    zh: '您的姓名和电话只用于这件事的联系和回访，加密保存，查看会留下记录。您同意我们登记吗？您可以随时要求删除，也可以不留。',
    en: 'Your name and phone number are used only to contact you about this and to ask afterwards whether it was solved. They are stored encrypted, and whoever looks at them is logged. Do you agree? You can have them deleted at any time, or leave none.',
  },
};

/** Callers of the 12345 hotline gave their number to it, for the case to be handled: it is passed on for that. Nobody can send it. */
export const passedOnByHotline: Consent = {
  version: 'hotline',
  text: {
    zh: '来电人拨打 12345 热线时留下的姓名和电话，由热线随工单转来，只用于办理和回访，加密保存，查看会留下记录。',
    en: 'Name and phone number were left with the 12345 hotline and passed on with its order. They are used only to handle it and to ask afterwards, stored encrypted, and whoever looks at them is logged.',
  },
};

/** The wording in force. */
export const consent: Consent = versions[0];

/** A form that was opened before a change of wording may still be sent with the one it showed. */
export function isConsentVersion(version: string): boolean {
  return versions.some((one) => one.version === version);
}
