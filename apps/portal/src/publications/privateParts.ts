export interface PrivatePart {
  readonly kind: 'PHONE' | 'ID_NUMBER' | 'NAME';
  readonly words: string;
}

const phone = /(?<!\d)(?:\+?86[- ]?)?(?:1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}[- ]\d{7,8})(?!\d)/g;
const idNumber =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?![\dX])/gi;
const title = '(?:先生|女士|小姐|老师|师傅|阿姨|叔叔|大爷|大妈|奶奶|爷爷|同志|某)';

/**
 * What looks personal in words that everybody will read. A hint for whoever publishes, no proof: of residents the portal
 * knows masked names only, so that a surname with a form of address is all it can look for.
 */
export function privateParts(texts: readonly string[], maskedNames: readonly string[]): PrivatePart[] {
  // Full-width digits are digits.
  const whole = texts.map((text) => text.normalize('NFKC')).join('\n');
  const all = (pattern: RegExp, kind: PrivatePart['kind']) =>
    [...new Set(whole.match(pattern) ?? [])].map((words) => ({ kind, words }));
  const names = maskedNames.flatMap((name) => {
    const known = name.split('*')[0]?.trim();
    if (!known) return [];
    const pattern = name.includes('*') ? `${literal(known)}${title}` : literal(known);
    return all(new RegExp(pattern, 'g'), 'NAME');
  });
  // The digits of an identity number are no phone number besides.
  return [...all(idNumber, 'ID_NUMBER'), ...all(phone, 'PHONE'), ...names];
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
