import type { Server } from 'node:http';

/** Listens on a free port of the loopback, tells the bench where, and ends when told. */
export function serve(server: Server, end: () => Promise<void>): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    process.send?.({ serving: `http://127.0.0.1:${port}` });
  });
  process.once('SIGTERM', () => {
    server.close();
    server.closeAllConnections();
    void end();
  });
}
