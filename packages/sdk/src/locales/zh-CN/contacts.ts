/** How often staff got in touch: loaded when they did. */
export const contacts = {
  contactsTitle: '为这件事联系过 {n} 次',
  contactsLead: '和您、和有关单位的联系都算在内。',
  contact_PHONE: '打电话 {n} 次',
  contact_WECHAT: '发微信 {n} 次',
  contact_SMS: '发短信 {n} 次',
  contact_VISIT: '上门 {n} 次',
  contact_FACE_TO_FACE: '当面谈 {n} 次',
  contact_LETTER: '写信 {n} 次',
  contact_OTHER: '其他方式 {n} 次',
};
