import { type Staff, testPassword } from '@linli/testkit/world/staff';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { message: string; path?: string[]; extensions: Record<string, unknown> }[];
}

/** Somebody who sends documents: a page with its origin and, once signed in, a session. */
export class Caller {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.url = url;
    this.headers = headers;
  }

  /** The same caller with other headers. */
  with(headers: Readonly<Record<string, string>>): Caller {
    return new Caller(this.url, { ...this.headers, ...headers });
  }

  async signIn({ email }: Pick<Staff, 'email'>, password = testPassword): Promise<Caller> {
    const response = await fetch(`${this.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url },
      body: JSON.stringify({ email, password }),
    });
    if (!response.ok) throw new Error(`sign-in of ${email}: ${response.status} ${await response.text()}`);
    const cookie = response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    return this.with({ cookie });
  }

  post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** `search` is what stands behind /graphql. */
  get(search: string): Promise<Response> {
    return fetch(`${this.url}/graphql${search}`, { headers: this.headers });
  }

  /** The whole answer, for tests about errors. */
  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Reply> {
    const response = await this.post({ query, variables });
    const answer = (await response.json()) as Partial<Reply>;
    const { status, headers } = response;
    return { status, headers, data: answer.data ?? null, errors: answer.errors ?? [] };
  }

  /** The data; any error fails the test with the whole exchange. */
  async run<Data = Record<string, never>>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<Data> {
    const reply = await this.ask(query, variables);
    if (reply.errors.length > 0 || reply.data === null) {
      const exchange = { query, variables, status: reply.status, errors: reply.errors, data: reply.data };
      throw new Error(JSON.stringify(exchange, null, 2));
    }
    return reply.data as Data;
  }
}
