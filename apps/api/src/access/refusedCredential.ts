import type { TokenRefusal } from '@linli/core/access/integrations/authenticate';
import { GraphQLError } from 'graphql';

/** Why what a request showed of itself opens nothing. */
export type CredentialRefusal = TokenRefusal | 'ORIGIN' | 'TWO_CREDENTIALS';

const sentences: Readonly<Record<CredentialRefusal, { readonly zh: string; readonly en: string }>> = {
  MALFORMED: {
    zh: '请求头 Authorization 的格式不正确，应为“Bearer 令牌”。',
    en: 'The Authorization header is not of the form "Bearer <token>".',
  },
  UNKNOWN: {
    zh: '令牌无效，请核对后再试。',
    en: 'This token opens nothing here. Please check it.',
  },
  EXPIRED: {
    zh: '令牌已过期，请管理员轮换后使用新令牌。',
    en: 'This token has expired. Ask the administrator for a new one.',
  },
  REVOKED: {
    zh: '令牌已被吊销，请联系管理员。',
    en: 'This token was revoked. Please ask the administrator.',
  },
  ORIGIN: {
    zh: '集成令牌只供服务器使用，不能在网页中使用。',
    en: 'Integration tokens are for servers: a web page must not hold one.',
  },
  TWO_CREDENTIALS: {
    zh: '请求同时带有登录 Cookie（linli.session_token）和 Authorization 令牌，请只用其中一种。',
    en: 'This came with the session cookie (linli.session_token) and an Authorization token: send one of the two.',
  },
};

/** RFC 6750: whoever shows a credential means to be somebody; one that opens nothing is not taken for nobody. */
export function refusedCredential(reason: CredentialRefusal, locale: string): GraphQLError {
  const headers = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
  return new GraphQLError(sentences[reason][locale.startsWith('en') ? 'en' : 'zh'], {
    extensions: { code: 'UNAUTHENTICATED', reason, http: { status: 401, headers } },
  });
}
