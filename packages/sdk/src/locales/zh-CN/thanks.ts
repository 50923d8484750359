/** Thanks: loaded when they can be said. */
export const thanks = {
  thanks: '表示感谢',
  thanksLead: '您的感谢会转给{who}，写不写都可以。',
  thanksText: '想说的话（可不填）',
  thanksSend: '送出感谢',
  thanksCancel: '先不说',
  thanksDone: '您的感谢已经转给{who}。',
  thanksStaff: '办理的人',
  thanksLate: '您填写的时候，这件事有了新的进展，感谢没有送出。',
};
