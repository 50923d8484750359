import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Answer, type Exchange, header } from './exchange.ts';

const codings = {
  br: promisify((body: Buffer, done: (error: Error | null, result: Buffer) => void) =>
    // The best that is still made within the wait of the first who asks for a large file.
    brotliCompress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }, done),
  ),
  gzip: promisify((body: Buffer, done: (error: Error | null, result: Buffer) => void) =>
    gzip(body, { level: 9 }, done),
  ),
};
type Coding = keyof typeof codings;

/** Pictures and fonts are compressed already. */
const text = /^(text\/|application\/json|image\/svg)/;
/** Below this, heads are longer than what is saved. */
const least = 512;

/** One content in the forms in which it was asked for: each is made once. */
export type Packed = Map<Coding, Promise<Buffer>>;

/** An answer that is kept for many, smaller for who can read it: phones on slow lines load it for the first time on every website. */
export async function compressed(
  { request }: Pick<Exchange, 'request'>,
  answer: Answer,
  packed: Packed,
): Promise<Answer> {
  const { headers = {}, body = '' } = answer;
  if (!text.test(headers['Content-Type'] ?? '') || body.length < least) return answer;
  // Whoever keeps the answer for others keeps one for each coding.
  const told = { ...headers, Vary: headers.Vary ?? 'Accept-Encoding' };
  const coding = codingFor(header(request, 'accept-encoding') ?? '');
  if (!coding) return { ...answer, headers: told };
  const small = packed.get(coding) ?? codings[coding](Buffer.from(body));
  packed.set(coding, small);
  return { ...answer, headers: { ...told, 'Content-Encoding': coding }, body: await small };
}

/** Built files are few: what was made of one stays as long as the process. */
const files = new Map<string, Packed>();

export function compressedFile(exchange: Pick<Exchange, 'request'>, answer: Answer): Promise<Answer> {
  const key = createHash('sha256')
    .update(answer.body ?? '')
    .digest('base64');
  const packed = files.get(key) ?? new Map();
  files.set(key, packed);
  return compressed(exchange, answer, packed);
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
