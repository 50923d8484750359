/** Dated promises and past pauses: loaded when there are any. */
export const promises = {
  promisesTitle: '对您的承诺',
  promiseBy: '{when}前（{what}）',
  promise_OPEN: '还有 {span}',
  promise_TODAY: '就是今天',
  promise_OVER: '已经到期',
  promise_KEPT: '已经做到',
  promise_BROKEN: '没有按期做到',
  promise_CANCELLED: '已取消，原因见办理经过',
  pausesTitle: '中间停过',
  pauseFromTo: '{from} 到 {to}',
};
