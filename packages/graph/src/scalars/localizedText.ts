import { inLocale, type LocalizedText } from '@linli/core/localized';
import { builder } from '../builder.ts';

const LocalizedEntry = builder.objectRef<{ locale: string; text: string }>('LocalizedEntry').implement({
  description: 'A text in one language.',
  fields: (t) => ({
    locale: t.exposeString('locale', { description: 'BCP-47 tag.' }),
    text: t.exposeString('text', { description: 'The text.' }),
  }),
});

export const LocalizedTextType = builder.objectRef<LocalizedText>('LocalizedText').implement({
  description: 'A text in one or more languages; Chinese is always there.',
  fields: (t) => ({
    text: t.string({
      description: "The text in the given language, else the request's, else Chinese.",
      args: { locale: t.arg.string({ description: 'BCP-47 tag, e.g. `en`.' }) },
      resolve: (text, { locale }, context) => inLocale(text, locale ?? context.locale),
    }),
    all: t.field({
      description: 'All languages that there are.',
      type: [LocalizedEntry],
      resolve: (text) => Object.entries(text).map(([locale, value]) => ({ locale, text: value })),
    }),
  }),
});

/** A LocalizedText column as Prisma gives it. */
export function localized(column: unknown): LocalizedText {
  return column as LocalizedText;
}
