/** What a person was writing when nobody waited for it any more. */
export const typed = {
  lateText: '您写的内容还在下面；要补充，可以打电话告诉他们。',
  lateClose: '知道了',
};
