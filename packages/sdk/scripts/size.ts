import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { report, type Stage, setStage } from '../test/fixture/stage.ts';
import { elements, root } from './bundles.ts';

/** sdk.md's budget: bytes after gzip, as a cold cache fetches them. */
const kilobyte = 1024;
const out = new URL('dist/v1/', root);
const manifest: {
  elements: Record<string, string[]>;
  files: Record<string, { bytes: number }>;
  loader: string;
  single: string;
} = JSON.parse(readFileSync(new URL('manifest.json', out), 'utf8'));

const gzip = (name: string): number => gzipSync(readFileSync(new URL(name, out)), { level: 9 }).length;
const rows: { what: string; is: number; most: number; unit: string }[] = [];
const line = (what: string, is: number, most: number, unit = 'bytes'): void =>
  void rows.push({ what, is, most, unit });

const started = new Set(
  Object.values(manifest.elements)
    .flat()
    .map((name) => name.replace('./', '')),
);
const ownOf = (element: string): string => (manifest.elements[element]?.at(-1) ?? '').replace('./', '');
const whole = [manifest.loader, ...(manifest.elements['linli-report'] ?? [])]
  .map(gzip)
  .reduce((sum, size) => sum + size, 0);

line('loader', gzip(manifest.loader), kilobyte);
line('report: loader, core and form, from the files', whole, 26 * kilobyte);
for (const name of elements.filter((one) => one !== 'linli-report'))
  line(`${name.replace('linli-', '')} beyond the shared core`, gzip(ownOf(name)), 4 * kilobyte);
for (const name of Object.keys(manifest.files)) {
  if (!name.startsWith('linli.') && name.endsWith('.js') && !started.has(name))
    line(`later: ${name}`, gzip(name), 4 * kilobyte);
}

interface Fetched {
  scripts: number;
  requests: string[];
  violations: number;
  left: number;
}

/** What a real page with the form fetched until the form could be used. */
async function measure(stage: Stage, script: string): Promise<Fetched> {
  const policy = `default-src 'none'; script-src ${stage.api}; connect-src ${stage.api}; img-src ${stage.api} blob: data:; require-trusted-types-for 'script'; trusted-types lit-html`;
  const page = await stage.open('', { policy: "default-src 'none'", script });
  const requests: string[] = [];
  let violations = 0;
  page.on('request', (request) => {
    if (request.resourceType() !== 'document') requests.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) violations += 1;
  });
  await page.goto(stage.address(report(), { policy, script }));
  await page.getByRole('button', { name: '下一步' }).waitFor();
  await page.waitForLoadState('networkidle');
  const stored = await page.evaluate(
    async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
  );
  const scripts = requests
    .filter((url) => url.includes('/sdk/v1/'))
    .reduce((sum, url) => sum + gzip(new URL(url).pathname.replace('/sdk/v1/', '')), 0);
  return { scripts, requests, violations, left: stored + (await page.context().cookies()).length };
}

const stage = await setStage();
try {
  const evergreen = await measure(stage, manifest.loader);
  line('report: what Chromium fetched', evergreen.scripts, 26 * kilobyte);
  line('requests to a usable form', evergreen.requests.length, 5, '');
  line('CSP violations', evergreen.violations, 0, '');
  line('cookies and storage entries before acting', evergreen.left, 0, '');
  const pinned = await measure(stage, manifest.single);
  line('requests to a usable form, single file', pinned.requests.length, 2, '');
  line('CSP violations, single file', pinned.violations, 0, '');
} finally {
  await stage.end();
}

for (const { what, is, most, unit } of rows) {
  console.log(
    `${is > most ? 'OVER' : 'ok  '} ${String(is).padStart(6)} of ${String(most).padStart(6)} ${unit.padEnd(5)} ${what}`,
  );
}
console.log(
  `     ${String(gzip(manifest.single)).padStart(6)}                 single file, everything in it`,
);
process.exitCode = rows.some(({ is, most }) => is > most) ? 1 : 0;
