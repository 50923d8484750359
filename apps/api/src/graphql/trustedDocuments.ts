import { isPublicRead } from '@linli/graph/documents/publicReads';
import { parsed, readStore } from '@linli/graph/documents/store';
import { schema } from '@linli/graph/schema';

export interface TrustedDocument {
  readonly text: string;
  /** May be asked for by GET: judged by today's code, whatever the store said when it was released. */
  readonly public: boolean;
}

/** Every document of every released widget and portal, by its id. */
export function trustedDocuments(): ReadonlyMap<string, TrustedDocument> {
  return new Map(
    readStore().map((stored) => [
      stored.id,
      { text: stored.text, public: isPublicRead(schema, parsed(stored)) },
    ]),
  );
}

const unknown = {
  en: 'This server does not know the document. Is it older than the widget or portal that asks?',
  zh: '服务器不认识这个请求。服务器的版本是否比网页组件或工作门户更旧？',
} as const;

export function unknownDocument(locale: string): string {
  return unknown[locale === 'en' ? 'en' : 'zh'];
}
