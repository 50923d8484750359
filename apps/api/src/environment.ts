import { join } from 'node:path';
import type { OidcProvider } from '@linli/core/access/oidcProvider';
import { readDatabaseEnvironment } from '@linli/database/environment';
import { z } from 'zod';
import { oidcProviders } from './access/oidcProviders.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'must be an origin such as https://linli.example',
  );

const shape = z.object({
  LINLI_PORT: port.default(4000),
  LINLI_HOST: z.string().min(1).default('127.0.0.1'),
  /** Where people reach this server; links in mails and receipts start here. */
  LINLI_PUBLIC_URL: origin.optional(),
  /** Signs sessions; made once in .data on a fresh clone. */
  LINLI_AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Where staff may sign in by OpenID Connect. */
  LINLI_OIDC_PROVIDERS: oidcProviders,
  LINLI_CONTACT_KEYS: z.string().optional(),
  LINLI_BLIND_INDEX_KEY: z.string().optional(),
  LINLI_RECEIPT_KEY: z.string().optional(),
  LINLI_PHOTO_KEY: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
  LINLI_MAIL_FROM: z.string().default('Linli <linli@localhost>'),
  /** 1: demo data is behind this server; mails can be read at /dev/mails. */
  LINLI_DEMO: z.enum(['0', '1']).default('0'),
  /** 0: another process works off the jobs. */
  LINLI_WORKER: z.enum(['0', '1']).default('1'),
  /** Where the demo's property company has its website, for the page that tells where everything is. */
  LINLI_PROPERTY_SITE_URL: origin.optional(),
  /** The same for the street's own portal. */
  LINLI_STREET_PORTAL_URL: origin.optional(),
  /** Proxies of your own in front of this server, which append to X-Forwarded-For; limits by address count what the outermost saw. */
  LINLI_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  LINLI_DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
});

export interface ApiEnvironment {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly authSecret: string | undefined;
  readonly oidcProviders: readonly OidcProvider[];
  readonly keys: {
    readonly contactKeys: string | undefined;
    readonly blindIndexKey: string | undefined;
    readonly receiptKey: string | undefined;
    readonly photoKey: string | undefined;
  };
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly demo: boolean;
  readonly worker: boolean;
  readonly propertySiteUrl: string | undefined;
  readonly streetPortalUrl: string | undefined;
  readonly proxies: number;
  readonly databaseConnections: number;
  /** Keys, uploads and the embedded database. */
  readonly homeDirectory: string;
  readonly uploadsDirectory: string;
}

/** Reads the settings once, at start; names everything that is wrong at the same time. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): ApiEnvironment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = shape.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment has faults:\n  ${faults.join('\n  ')}`);
  }
  const values = read.data;
  const { homeDirectory } = readDatabaseEnvironment(env);
  return {
    port: values.LINLI_PORT,
    host: values.LINLI_HOST,
    publicUrl: values.LINLI_PUBLIC_URL,
    authSecret: values.LINLI_AUTH_SECRET,
    oidcProviders: values.LINLI_OIDC_PROVIDERS,
    keys: {
      contactKeys: values.LINLI_CONTACT_KEYS,
      blindIndexKey: values.LINLI_BLIND_INDEX_KEY,
      receiptKey: values.LINLI_RECEIPT_KEY,
      photoKey: values.LINLI_PHOTO_KEY,
    },
    smtpUrl: values.SMTP_URL,
    mailFrom: values.LINLI_MAIL_FROM,
    demo: values.LINLI_DEMO === '1',
    worker: values.LINLI_WORKER === '1',
    propertySiteUrl: values.LINLI_PROPERTY_SITE_URL,
    streetPortalUrl: values.LINLI_STREET_PORTAL_URL,
    proxies: values.LINLI_PROXIES,
    databaseConnections: values.LINLI_DATABASE_CONNECTIONS,
    homeDirectory,
    uploadsDirectory: join(homeDirectory, 'uploads'),
  };
}
