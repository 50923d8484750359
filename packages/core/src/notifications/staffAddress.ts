import type { Transaction } from '../services.ts';
import type { MailLanguage } from './texts.ts';

/** Where and in which language a member of staff is written to; null without an address. */
export async function staffAddress(
  database: Transaction,
  personId: string,
): Promise<{ readonly to: string; readonly language: MailLanguage } | null> {
  const person = await database.person.findUnique({ where: { id: personId }, include: { user: true } });
  const to = person?.email ?? person?.user?.email;
  return person && to ? { to, language: languageOf(person.locale) } : null;
}

export function languageOf(locale: string): MailLanguage {
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
