// turbo silently skips a package that lacks a script: what is renamed would then never run again.
import { globSync, readFileSync } from 'node:fs';

const required = ['generate', 'build', 'typecheck', 'test'];

const faults = globSync(['packages/*/package.json', 'apps/*/package.json', 'e2e/package.json']).flatMap(
  (path) => {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
      name?: string;
      scripts?: Record<string, string>;
      dependencies?: Record<string, string>;
      devDependencies?: Record<string, string>;
    };
    const missing = required
      .filter((name) => !manifest.scripts?.[name])
      .map((name) => `${path}: script "${name}" is missing`);
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([, range]) => range !== 'catalog:' && !range.startsWith('workspace:'))
      .map(([name, range]) => `${path}: ${name} is "${range}", expected "catalog:"`);
    return [...missing, ...loose];
  },
);

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
