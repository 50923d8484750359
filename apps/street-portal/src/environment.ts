export interface StreetPortalSettings {
  readonly port: number;
  readonly host: string;
  /** Origin of the API, without a slash at the end. */
  readonly apiUrl: string;
  /** What an administrator was shown when the portal was registered. No secret. */
  readonly clientId: string;
}

/** Reads the settings once, at start; names all that is wrong at the same time. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): StreetPortalSettings {
  const faults: string[] = [];
  const port = Number(env.LINLI_STREET_PORTAL_PORT ?? '4200');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    faults.push(`LINLI_STREET_PORTAL_PORT must be a port, not "${env.LINLI_STREET_PORTAL_PORT}"`);
  }
  const apiUrl = env.LINLI_PUBLIC_URL ?? 'http://localhost:4000';
  if (!URL.canParse(apiUrl) || new URL(apiUrl).origin !== apiUrl) {
    faults.push(`LINLI_PUBLIC_URL must be an origin such as http://localhost:4000, not "${apiUrl}"`);
  }
  const clientId = env.LINLI_PORTAL_CLIENT ?? 'portal_demo_liuliqiao';
  if (!/^portal_[\w-]+$/.test(clientId)) {
    faults.push(`LINLI_PORTAL_CLIENT must look like portal_…, not "${clientId}"`);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { port, host: env.LINLI_STREET_PORTAL_HOST ?? '127.0.0.1', apiUrl, clientId };
}
