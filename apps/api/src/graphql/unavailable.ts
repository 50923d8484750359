import { GraphQLError } from 'graphql';

export const retryAfterSeconds = 5;

const sentences = {
  en: 'The service is interrupted for a moment. Please try again.',
  zh: '服务暂时中断，请稍后再试。',
} as const;

export function unavailableSentence(locale: string): string {
  return sentences[locale.startsWith('en') ? 'en' : 'zh'];
}

/** The database cannot be reached: HTTP 503, so that clients and proxies know that trying again helps. */
export function unavailable(locale: string): GraphQLError {
  return new GraphQLError(unavailableSentence(locale), {
    extensions: {
      code: 'SERVICE_UNAVAILABLE',
      http: { status: 503, headers: { 'Retry-After': String(retryAfterSeconds) } },
    },
  });
}
