// The browser of the tests: the machine's own if there is one, else one is installed, and said so.
// Imported by the configurations of browser tests; run by `pnpm test` before them, so that the download is seen.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const isRoot = process.getuid?.() === 0;

/** Chromium's sandbox does not work for root, and nothing but our own pages is opened in it. */
export const chromiumArguments: string[] = isRoot ? ['--no-sandbox'] : [];

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium that runs on this machine, if there is one. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not run.`);
  }
  return [...usual, playwrightsOwn()].find((path) => path !== undefined && runs(path));
}

/** Finds Chromium or installs one. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium on this machine: installing one for the browser tests.');
  installPlaywrights();
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  installDebians();
  const installed = findChromium();
  if (installed) return installed;
  throw new Error('No Chromium could be installed. Install one, or set CHROMIUM_PATH.');
}

/** Without a Chinese font every screenshot shows boxes. */
export function ensureChineseFont(): void {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  const known = status === 0 && stdout.trim() !== '';
  if (known || !canInstallPackages()) return;
  console.log('No Chinese font on this machine: installing fonts-noto-cjk.');
  installPackages(['fonts-noto-cjk']);
}

function runs(path: string): boolean {
  return (
    existsSync(path) && spawnSync(path, ['--version', ...chromiumArguments], { timeout: 30_000 }).status === 0
  );
}

function playwrightFolder(): string {
  const testkit = fileURLToPath(new URL('../packages/testkit/package.json', import.meta.url));
  return dirname(createRequire(testkit).resolve('playwright-core/package.json'));
}

function playwrightsOwn(): string | undefined {
  const { chromium } = createRequire(import.meta.url)(playwrightFolder()) as {
    chromium: { executablePath(): string };
  };
  return chromium.executablePath() || undefined;
}

function installPlaywrights(): void {
  const { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: _, ...env } = process.env;
  const cli = join(playwrightFolder(), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', env });
}

function installDebians(): void {
  if (!canInstallPackages()) return;
  console.log("Playwright's Chromium does not run here: installing Debian's.");
  installPackages(['chromium', 'fonts-noto-cjk']);
}

function canInstallPackages(): boolean {
  return existsSync('/usr/bin/apt-get') && (isRoot || spawnSync('sudo', ['-n', 'true']).status === 0);
}

function installPackages(names: readonly string[]): void {
  const apt = (...words: string[]) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words];
    const [program = 'env', ...rest] = isRoot ? command : ['sudo', '-n', ...command];
    spawnSync(program, rest, { stdio: 'inherit' });
  };
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...names);
}

if (import.meta.main) {
  console.log(`Chromium: ${ensureChromium()}`);
  ensureChineseFont();
}
