import type { FieldFault } from '../../errors/errors.ts';
import { cleanWords } from '../words.ts';
import { normalisePhone } from './phone.ts';

/** How to reach a participant, as it lies in the vault: the phone in E.164, the address in the domain's lower case. */
export interface Contact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** As typed by a resident. */
export interface ContactInput {
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
}

export const contactLimits = { name: 50, phone: 40, email: 254 } as const;

export interface CheckedContact {
  readonly contact: Contact;
  /** True when there is nothing to reach anybody by. */
  readonly empty: boolean;
  readonly faults: readonly FieldFault[];
}

/** Checks what was typed; faults carry the path below `path`, e.g. contact.phone. */
export function checkContact(input: ContactInput, path: readonly string[] = ['contact']): CheckedContact {
  const faults: FieldFault[] = [];
  const fault = (field: keyof Contact, rest: Omit<FieldFault, 'path'>) =>
    faults.push({ path: [...path, field], ...rest });
  const given = (field: keyof Contact) => {
    const text = cleanWords(input[field]?.normalize('NFKC') ?? '');
    const actual = [...new Intl.Segmenter('zh').segment(text)].length;
    if (actual <= contactLimits[field]) return text;
    fault(field, { code: 'TOO_LONG', params: { limit: contactLimits[field], actual } });
    return '';
  };

  const name = given('name');
  const typedPhone = given('phone');
  const phone = normalisePhone(typedPhone);
  if (typedPhone !== '' && phone === null) fault('phone', { code: 'INVALID' });
  const typedEmail = given('email');
  const email = normaliseEmail(typedEmail);
  if (typedEmail !== '' && email === null) fault('email', { code: 'INVALID' });

  const contact = { ...(name && { name }), ...(phone && { phone }), ...(email && { email }) };
  return { contact, empty: phone === null && email === null && faults.length === 0, faults };
}

/** One @, no spaces or control characters, a domain with a dot. Whether it exists only a mail can tell. */
function normaliseEmail(text: string): string | null {
  const match = /^([^\s@<>()[\]\\,;:"\p{C}]{1,64})@((?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,})$/u.exec(text);
  return match ? `${match[1]}@${match[2]?.toLowerCase()}` : null;
}
