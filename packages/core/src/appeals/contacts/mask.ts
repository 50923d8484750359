import type { Contact } from './contact.ts';

/** What staff see of a contact: 张**, 138****0000, z***@example.com. */
export interface MaskedContact {
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export function maskContact(contact: Contact): MaskedContact {
  return {
    name: contact.name ? `${firstSign(contact.name)}**` : null,
    phone: contact.phone ? maskPhone(contact.phone) : null,
    email: contact.email ? maskEmail(contact.email) : null,
  };
}

function maskPhone(phone: string): string {
  const national = phone.replace(/^\+86/, '');
  const shown = national === phone || /^(1[3-9]|400)/.test(national) ? national : `0${national}`;
  // A number too short to hide half of it is hidden but for its end.
  return shown.length < 9 ? `****${shown.slice(-2)}` : `${shown.slice(0, 3)}****${shown.slice(-4)}`;
}

function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${firstSign(email)}***${email.slice(at)}`;
}

/** The first character as people count them: 𠮷 and 👩‍🌾 are one. */
function firstSign(text: string): string {
  const [first] = new Intl.Segmenter('zh').segment(text);
  return first?.segment ?? '';
}
