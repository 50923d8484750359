import type { Actor } from '../actor.ts';
import { displayCode } from '../appeals/code.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { inLocale, type LocalizedText } from '../localized.ts';
import type { Services } from '../services.ts';
import { type Filling, fill } from './placeholders.ts';

type Language = 'zh' | 'en';

/** What an appeal says of itself in either language. */
export type AppealWords = Readonly<Record<Language, Filling>>;

/** What can be filled in, of those appeals that this actor may see. */
export async function wordsOfAppeals(
  { database }: Services,
  actor: Actor,
  appealIds: readonly string[],
): Promise<ReadonlyMap<string, AppealWords>> {
  const appeals = await database.appeal.findMany({
    where: { AND: [{ id: { in: [...appealIds] } }, visibleAppeals(actor)] },
    select: {
      id: true,
      code: true,
      handlingDueAt: true,
      tenant: { select: { timeZone: true } },
      categoryVersion: { select: { name: true } },
      placeVersion: { select: { name: true } },
      holderUnit: { select: { name: true } },
    },
  });
  return new Map(
    appeals.map(({ id, code, handlingDueAt: dueAt, tenant, ...of }) => {
      const inLanguage = (language: Language): Filling => {
        const words = (name: unknown) => (name ? inLocale(name as LocalizedText, language) : null);
        return {
          code: displayCode(code),
          category: words(of.categoryVersion?.name),
          place: words(of.placeVersion?.name),
          unit: words(of.holderUnit?.name),
          dueDate: dueAt && dayIn(language, dueAt, tenant.timeZone),
        };
      };
      return [id, { zh: inLanguage('zh'), en: inLanguage('en') }];
    }),
  );
}

/** A template's text about one appeal, in the languages that it is written in. */
export function filledBody(body: LocalizedText, words: AppealWords): LocalizedText {
  const said = Object.entries(body).map(([locale, text]) => {
    const language = locale.startsWith('en') ? 'en' : 'zh';
    return [locale, fill(text ?? '', language, words[language])];
  });
  return Object.fromEntries(said) as LocalizedText;
}

/** "11月29日", "29 November": the day alone, as one writes it in a sentence. */
function dayIn(language: Language, time: Date, timeZone: string): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone }).format(time);
}
