/** What any form says that asks for a contact. */
export const contact = {
  optional: '（可不填）',
  contactNone: '不留，匿名反映',
  contactNoneHint: '用回执上的编号和密码查进展',
  contactGive: '留下，方便联系我',
  contactGiveHint: '只有办这件事的人能看到',
  contactNeeded: '这里需要留联系方式，只有办这件事的人能看到。',
  name: '怎么称呼您',
  phone: '手机号或座机',
  email: '电子邮箱',
  need_contact: '请至少留一个电话或邮箱。',
  need_phone: '这个号码好像不对。请填手机号或带区号的座机。',
  need_email: '这个邮箱好像不对。例如 name@example.com。',
  need_consent: '留联系方式需要您先同意。不同意也可以匿名提交。',
};
