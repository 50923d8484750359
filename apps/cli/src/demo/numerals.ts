const digits = '零一二三四五六七八九';

/** 1 to 99 as Chinese writes ordinals: 十二， 二十. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits.charAt(ones);
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`;
}
