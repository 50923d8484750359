import { defineCommand } from 'citty';
import { loadDemo } from '../demo/load.ts';
import { say } from '../import/words.ts';
import { withServices } from '../openServices.ts';
import { type Child, startChild } from '../start/child.ts';
import { readStartEnvironment } from '../start/environment.ts';
import { assertFree } from '../start/ports.ts';
import { welcome } from '../start/welcome.ts';

export default defineCommand({
  meta: {
    name: 'start',
    description: say(['启动全部：数据库、演示数据、服务', 'Start everything: database, demo data, servers']),
  },
  async run() {
    const environment = readStartEnvironment();
    const { port, propertySitePort, streetPortalPort, publicUrl, inherited } = environment;
    const { propertySiteUrl, streetPortalUrl } = environment;
    await assertFree(port, 'LINLI_PORT');
    if (environment.demo) {
      await assertFree(propertySitePort, 'LINLI_PROPERTY_SITE_PORT');
      await assertFree(streetPortalPort, 'LINLI_STREET_PORTAL_PORT');
    }
    // From here on Ctrl-C is an orderly end, also while the demo data is being loaded.
    const interrupted = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
    });
    console.info(say(['正在启动数据库……', 'Starting the database …']));
    await withServices(async (services) => {
      const children: Child[] = [];
      try {
        const demo = environment.demo
          ? await loadDemo(
              { ...services, publicUrl },
              {
                origins: originsOf(propertySitePort),
                portalOrigins: originsOf(streetPortalPort),
              },
            )
          : null;
        const env = {
          ...inherited,
          LINLI_PORT: String(port),
          LINLI_PUBLIC_URL: publicUrl,
          LINLI_DEMO: environment.demo ? '1' : '0',
          ...(demo && {
            LINLI_SITE_KEY: demo.siteKey,
            LINLI_PROPERTY_SITE_URL: propertySiteUrl,
            LINLI_PORTAL_CLIENT: demo.portalClient,
            LINLI_STREET_PORTAL_URL: streetPortalUrl,
          }),
          LINLI_PROPERTY_SITE_PORT: String(propertySitePort),
          LINLI_STREET_PORTAL_PORT: String(streetPortalPort),
        };
        children.push(await startChild('apps/api/src/main.ts', env, 'message'));
        if (demo) {
          children.push(await startChild('apps/property-site/src/main.ts', env, 'output'));
          children.push(await startChild('apps/street-portal/src/main.ts', env, 'output'));
        }
        console.info(welcome(environment, demo));
        await Promise.race([interrupted, ...children.map(({ ended }) => ended)]);
      } finally {
        console.info(say(['正在结束……', 'Ending …']));
        await Promise.all(children.map((child) => child.stop()));
      }
    });
    process.exit();
  },
});

function originsOf(port: number): string[] {
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
}
