/** What is said from the first touch to the receipt. */
export const finish = {
  edit: '修改',
  none: '没有',
  photoCount: '{n} 张',
  need_change: '请改一下这里。',
  need_number: '请填数字，例如 12 或 0.5。',
  need_day: '请选一个日期。',
  number_from: '请填 {bound} 或更大的数。',
  number_to: '请填 {bound} 或更小的数。',
  day_from: '请选 {bound} 或以后的日期。',
  day_to: '请选 {bound} 或以前的日期。',
  error_PHOTOS_WAIT: '照片还没传完，请稍等几秒再提交。',
  error_PHOTOS_FAILED: '有照片没有传上去。请到照片那里点“重传”，或者删掉它，再提交。',
  error_PHOTOS_REFUSED: '有照片没有被接收，已经去掉。可以换一张，或再点一次“提交”。',
};
