import { createServer } from 'node:net';

/** Below the ports from which systems number outgoing connections: one of those may take a port that is not listened on yet. */
const lowest = 20_000;
const blocks = 500;
const size = 24;
const block = lowest + (process.pid % blocks) * size;
let given = 0;

/** Of a block of this process's own: suites run beside each other, and take their ports some time after asking. */
export async function freePort(): Promise<number> {
  while (given < size) {
    const port = block + given++;
    if (await isFree(port)) return port;
  }
  throw new Error(`no port is free from ${block} to ${block + size - 1}`);
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
