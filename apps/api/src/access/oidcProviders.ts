import type { OidcProvider } from '@linli/core/access/oidcProvider';
import { z } from 'zod';

const label = z.string().min(1).max(40);

const provider = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,30}$/, 'must be small letters, digits and hyphens'),
  issuer: z.string().refine(isIssuer, 'must be an https address (http only on localhost)'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  label: z.strictObject({ zh: label, en: label }),
  /** true: it asks for a second factor itself, every time. */
  secondFactor: z.boolean().default(false),
});

const list = z
  .array(provider)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'every id must be there once');

/** Where staff sign in already, as JSON: `[{"id", "issuer", "clientId", "clientSecret", "label": {"zh", "en"}}]`. */
export const oidcProviders = z
  .string()
  .default('[]')
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch (error) {
      // Its own words would quote the secret that stands there.
      if (!(error instanceof SyntaxError)) throw error;
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(list) satisfies z.ZodType<readonly OidcProvider[], string | undefined>;

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost');
  return isSafe && search === '' && hash === '';
}
