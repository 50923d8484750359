import { createServer } from 'node:net';
import { UserError } from '../userError.ts';

/** Says before anything is started which port is taken, and how to choose another one. */
export async function assertFree(port: number, setting: string): Promise<void> {
  const code = await new Promise<string | null>((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'UNKNOWN'));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(null)));
  });
  if (code === null) return;
  throw new UserError(`${port} (${setting})${code === 'EADDRINUSE' ? '' : `, ${code}`}`, 'PORT_TAKEN');
}
