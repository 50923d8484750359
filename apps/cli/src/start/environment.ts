import { readDatabaseEnvironment } from '@linli/database/environment';

export interface StartEnvironment {
  readonly port: number;
  readonly propertySitePort: number;
  readonly streetPortalPort: number;
  readonly publicUrl: string;
  readonly propertySiteUrl: string;
  readonly streetPortalUrl: string;
  readonly demo: boolean;
  readonly homeDirectory: string;
  /** What the servers that are started inherit. */
  readonly inherited: NodeJS.ProcessEnv;
}

/** Reads the settings of `start`; names everything that is wrong at the same time. */
export function readStartEnvironment(env: NodeJS.ProcessEnv = process.env): StartEnvironment {
  const faults: string[] = [];
  const port = portOf(env, 'LINLI_PORT', 4000, faults);
  const propertySitePort = portOf(env, 'LINLI_PROPERTY_SITE_PORT', 4100, faults);
  const streetPortalPort = portOf(env, 'LINLI_STREET_PORTAL_PORT', 4200, faults);
  if (new Set([port, propertySitePort, streetPortalPort]).size < 3) {
    faults.push('LINLI_PORT, LINLI_PROPERTY_SITE_PORT and LINLI_STREET_PORTAL_PORT must differ');
  }
  const publicUrl = env.LINLI_PUBLIC_URL || `http://localhost:${port}`;
  if (!URL.canParse(publicUrl) || new URL(publicUrl).origin !== publicUrl) {
    faults.push('LINLI_PUBLIC_URL must be an origin such as https://linli.example');
  }
  if (faults.length > 0) throw new Error(`The environment has faults:\n  ${faults.join('\n  ')}`);
  return {
    port,
    propertySitePort,
    streetPortalPort,
    publicUrl,
    propertySiteUrl: `http://localhost:${propertySitePort}`,
    streetPortalUrl: `http://localhost:${streetPortalPort}`,
    demo: env.LINLI_DEMO !== '0',
    homeDirectory: readDatabaseEnvironment(env).homeDirectory,
    inherited: env,
  };
}

function portOf(env: NodeJS.ProcessEnv, name: string, otherwise: number, faults: string[]): number {
  const port = Number(env[name] || otherwise);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    faults.push(`${name} must be a port between 1 and 65535`);
  return port;
}
