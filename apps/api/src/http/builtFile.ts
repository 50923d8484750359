import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/** A file of a built folder; null for what is not in it. */
export async function builtFile(
  folder: string,
  path: string,
): Promise<{ body: Buffer; mediaType: string } | null> {
  const file = normalize(join(folder, path));
  const mediaType = mediaTypes[extname(file)];
  if (!mediaType || !file.startsWith(folder + sep)) return null;
  try {
    return { body: await readFile(file), mediaType };
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code === 'ENOENT' ||
      (error as NodeJS.ErrnoException).code === 'EISDIR'
    )
      return null;
    throw error;
  }
}
