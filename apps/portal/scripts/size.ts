import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Bytes after gzip, as a cold cache fetches them: the portal's frame with a screen. */
const queue = 'src/queue/QueueScreen.tsx';
const budgets = [
  { what: 'sign-in', screens: ['src/access/SignIn.tsx'], most: 345_000 },
  { what: 'the day, first after sign-in', screens: ['src/today/TodayScreen.tsx'], most: 310_000 },
  { what: 'the queue', screens: [queue], most: 380_000 },
  { what: 'an appeal beside the queue', screens: [queue, 'src/appeals/AppealPane.tsx'], most: 455_000 },
];

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const built = new URL('../dist/', import.meta.url);
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
  readFileSync(new URL('.vite/manifest.json', built), 'utf8'),
);
const gzip = (file: string): number => gzipSync(readFileSync(new URL(file, built)), { level: 9 }).length;

/** A chunk with everything that it imports. */
function filesOf(name: string, found = new Set<string>(), seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`the built portal has no ${name}: its budgets name a screen that is gone`);
  if (seen.has(name)) return found;
  seen.add(name);
  found.add(chunk.file);
  for (const file of chunk.css ?? []) found.add(file);
  for (const other of chunk.imports ?? []) filesOf(other, found, seen);
  return found;
}

const frame = ['index.html', 'style.css'];
for (const { what, screens, most } of budgets) {
  const files = new Set<string>();
  for (const name of [...frame, ...screens]) for (const file of filesOf(name)) files.add(file);
  const is = [...files].reduce((sum, file) => sum + gzip(file), 0);
  const isOver = is > most;
  if (isOver) process.exitCode = 1;
  const [size, bound] = [String(is).padStart(6), String(most).padStart(6)];
  console.log(`${isOver ? 'OVER' : 'ok  '} ${size} of ${bound} bytes portal: ${what} (${files.size} files)`);
}
