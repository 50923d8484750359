/**
 * A phone number in E.164, or null when it is none. Without a country it is Chinese: a mobile number (11 digits from
 * 13 to 19), a landline with its area code, or a 400 number.
 */
export function normalisePhone(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(/[\s().\-‐-―]/g, '');
  if (!/^\+?\d+$/.test(text)) return null;
  const digits = text.replace(/^(\+|00)?86(?=1[3-9]\d{9}$|0?[1-9]\d{8,10}$|400\d{7}$)/, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return `+86${digits}`;
  if (/^400\d{7}$/.test(digits)) return `+86${digits}`;
  const landline = /^0((?:10|2\d)\d{8}|[3-9]\d{2}\d{7,8})$/.exec(withTrunkZero(digits, text));
  if (landline) return `+86${landline[1]}`;
  const abroad = /^(?:\+|00)([1-9]\d{6,14})$/.exec(text);
  return abroad && !abroad[1]?.startsWith('86') ? `+${abroad[1]}` : null;
}

/** The zero of an area code is left out after +86. */
function withTrunkZero(digits: string, text: string): string {
  return digits !== text && !digits.startsWith('0') ? `0${digits}` : digits;
}
