import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount } from '../../src/embedded/account.ts';
import { serverPlace } from '../../src/embedded/place.ts';
import { runningPid, shutDown } from '../../src/embedded/postmaster.ts';

/** A house of its own for one test: an empty folder in which an embedded server may live. */
export interface House {
  readonly directory: string;
  readonly data: string;
  /** The process id of its server, while one runs. */
  serverPid(): number | undefined;
  port(): number;
  remove(): Promise<void>;
}

export function buildHouse(mode = 0o755): House {
  const directory = mkdtempSync(join(tmpdir(), 'linli-house-'));
  chmodSync(directory, mode);
  const place = () => serverPlace(directory, serverAccount());
  return {
    directory,
    get data() {
      return place().data;
    },
    serverPid: () => runningPid(place().data),
    port: () =>
      (JSON.parse(readFileSync(join(place().state, 'server.json'), 'utf8')) as { port: number }).port,
    async remove() {
      const { home, data } = place();
      await shutDown(data);
      rmSync(home, { recursive: true, force: true });
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
