export const receipt = {
  receiptTitle: '已收到您的诉求',
  receiptKeep: '请记下或打印这张回执，查进展时要用。',
  receiptCode: '受理编号',
  receiptPin: '查询密码',
  receiptNext: '接下来',
  receiptLink: '查看进展',
  receiptCopy: '复制链接',
  receiptCopied: '已复制',
  receiptPrint: '打印回执',
  receiptQr: '扫码查看进展',
  receiptSecret: '有这个二维码或链接的人都能看到进展，请不要转给不相关的人。',
  receiptAnother: '再报一件',
};
