import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Answer, type Exchange, header } from './exchange.ts';

const codings = {
  br: promisify((body: Uint8Array, done: (error: Error | null, result: Buffer) => void) =>
    // The best that is still made within the wait of the first who asks for a large file.
    brotliCompress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }, done),
  ),
  gzip: promisify((body: Uint8Array, done: (error: Error | null, result: Buffer) => void) =>
    gzip(body, { level: 9 }, done),
  ),
};
type Coding = keyof typeof codings;

/** Pictures and fonts are compressed already. */
const text = /^(text\/|application\/json|image\/svg)/;
/** Below this, heads are longer than what is saved. */
const least = 512;

/** By coding and content: built files are few, and each is compressed once. */
const done = new Map<string, Promise<Buffer>>();

/** A built file's answer, smaller for who can read it: phones on slow lines load the widgets for the first time on every website. */
export async function compressed({ request }: Pick<Exchange, 'request'>, answer: Answer): Promise<Answer> {
  const { headers = {}, body = '' } = answer;
  if (!text.test(headers['Content-Type'] ?? '') || typeof body === 'string' || body.length < least)
    return answer;
  // Whoever keeps the answer for others keeps one for each coding.
  const told = { ...headers, Vary: 'Accept-Encoding' };
  const coding = codingFor(header(request, 'accept-encoding') ?? '');
  if (!coding) return { ...answer, headers: told };
  const key = `${coding} ${createHash('sha256').update(body).digest('base64')}`;
  const small = done.get(key) ?? codings[coding](body);
  done.set(key, small);
  return { ...answer, headers: { ...told, 'Content-Encoding': coding }, body: await small };
}

/** What of ours the reader accepts: brotli first; a weight of nought refuses (RFC 9110, 12.5.3). */
function codingFor(accepted: string): Coding | undefined {
  const weights = new Map(
    accepted.split(',').map((one) => {
      const [name = '', weight = 'q=1'] = one.toLowerCase().split(';');
      return [name.trim(), Number(weight.trim().replace('q=', ''))];
    }),
  );
  return (['br', 'gzip'] as const).find((coding) => (weights.get(coding) ?? 0) > 0);
}
