import { Agent, request } from 'node:http';

export interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Left out, it is a GET. */
  readonly body?: string;
  /** What stands in the answer if it went well, where a refusal is an answer too. */
  readonly expected?: string;
}

export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** Sends requests over connections that stay open; to this machine only. */
export class Caller {
  readonly #connections: number;
  #agent: Agent;

  constructor(connections: number) {
    this.#connections = connections;
    this.#agent = this.#open();
  }

  #open(): Agent {
    return new Agent({ keepAlive: true, maxSockets: this.#connections });
  }

  /** New connections: a server may be about to close those that lay idle for some seconds. */
  renew(): void {
    this.#agent.destroy();
    this.#agent = this.#open();
  }

  send({ url, headers, body }: Call): Promise<Reply> {
    const { hostname, port, pathname, search } = new URL(url);
    if (hostname !== '127.0.0.1') throw new Error(`${hostname} is not this machine`);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          agent: this.#agent,
          host: hostname,
          port,
          path: `${pathname}${search}`,
          method: body === undefined ? 'GET' : 'POST',
          headers: { ...headers, ...(body !== undefined && ofJson(body)) },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
          response.on('error', reject);
        },
      );
      outgoing.on('error', reject).end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

function ofJson(body: string): Record<string, string | number> {
  return { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
}
