/** Code and PIN by hand. */
export const lookUp = {
  statusTitle: '查看进展',
  statusLead: '请输入回执上的受理编号和查询密码。',
  statusPin: '查询密码',
  statusDigits: '{n} 位数字',
  statusOpen: '查看',
};
