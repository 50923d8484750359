export interface PropertySiteSettings {
  readonly port: number;
  readonly host: string;
  /** Origin of the API, without a slash at the end. */
  readonly apiUrl: string;
  readonly siteKey: string;
}

/** Reads the settings once, at start; names all that is wrong at the same time. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): PropertySiteSettings {
  const faults: string[] = [];
  const port = Number(env.LINLI_PROPERTY_SITE_PORT ?? '4100');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    faults.push(`LINLI_PROPERTY_SITE_PORT must be a port, not "${env.LINLI_PROPERTY_SITE_PORT}"`);
  }
  const apiUrl = env.LINLI_PUBLIC_URL ?? 'http://localhost:4000';
  if (!URL.canParse(apiUrl) || new URL(apiUrl).origin !== apiUrl) {
    faults.push(`LINLI_PUBLIC_URL must be an origin such as http://localhost:4000, not "${apiUrl}"`);
  }
  const siteKey = env.LINLI_SITE_KEY ?? 'pk_test_jingtie';
  if (!/^pk_(test|live)_\w+$/.test(siteKey)) {
    faults.push(`LINLI_SITE_KEY must look like pk_test_…, not "${siteKey}"`);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { port, host: env.LINLI_PROPERTY_SITE_HOST ?? '127.0.0.1', apiUrl, siteKey };
}
