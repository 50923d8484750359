import { clientAddressHeader, type SignIn } from '@linli/core/access/signIn';

let browsers = 0;

export interface SignInAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly location: string | null;
}

/** A browser before the sign-in's own door, with a jar for cookies. */
export class SignInBrowser {
  readonly #auth: SignIn;
  readonly #url: string;
  readonly #jar = new Map<string, string>();
  #requests = 0;
  readonly #number = ++browsers;

  readonly #address: string | null;

  /** With an address every request comes from it; else each from another one, so that no limit by address is met. */
  constructor(auth: SignIn, url: string, address: string | null = null) {
    this.#auth = auth;
    this.#url = url;
    this.#address = address;
  }

  get cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Another browser with the same cookies: somebody has copied them. */
  copy(): SignInBrowser {
    const other = new SignInBrowser(this.#auth, this.#url);
    for (const [name, value] of this.#jar) other.#jar.set(name, value);
    return other;
  }

  post(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<SignInAnswer> {
    return this.#send(`${this.#url}/auth${path}`, { method: 'POST', body: JSON.stringify(body), headers });
  }

  get(path: string): Promise<SignInAnswer> {
    const url = path.startsWith('http') ? path : `${this.#url}/auth${path}`;
    return this.#send(url, { headers: {} });
  }

  async signedInAs(): Promise<string | null> {
    const headers = new Headers({ cookie: this.cookie, origin: this.#url });
    return (await this.#auth.api.getSession({ headers }))?.user.email ?? null;
  }

  async #send(
    url: string,
    { headers, ...init }: RequestInit & { headers: Readonly<Record<string, string>> },
  ): Promise<SignInAnswer> {
    this.#requests += 1;
    const response = await this.#auth.handler(
      new Request(url, {
        ...init,
        headers: {
          'content-type': 'application/json',
          origin: this.#url,
          cookie: this.cookie || 'other=1',
          [clientAddressHeader]:
            this.#address ?? `10.${this.#number >> 8}.${this.#number & 255}.${this.#requests & 255}`,
          ...headers,
        },
      }),
    );
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) this.#jar.delete(pair.slice(0, at));
      else this.#jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: isJson && text ? (JSON.parse(text) as Record<string, unknown>) : {},
      location: response.headers.get('location'),
    };
  }
}
