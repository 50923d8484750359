import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number) {
    super(
      `端口 ${port} 已被占用。请先关闭占用它的程序，或设置 LINLI_PORT 换一个端口。\n` +
        `Port ${port} is taken. End the program that holds it, or set LINLI_PORT to another one.`,
    );
    this.port = port;
  }
}

/** Listens; resolves with the port, which is a free one when 0 was asked for. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error);
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Takes no more requests, lets those that run finish for a while, then cuts what is left (event streams never end). */
export async function shutDown(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cut);
}
