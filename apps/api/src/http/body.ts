import type { IncomingMessage } from 'node:http';

export class BodyTooLarge extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super(`more than ${limit} bytes`);
    this.limit = limit;
  }
}

/** Reads a whole body; gives up at the first byte too many, whatever Content-Length claimed. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) return reject(new BodyTooLarge(limit));
    const parts: Buffer[] = [];
    let length = 0;
    const keep = (part: Buffer) => {
      length += part.length;
      parts.push(part);
      if (length <= limit) return;
      // What still comes flows by, so that the refusal can be read.
      request.off('data', keep);
      reject(new BodyTooLarge(limit));
    };
    request.on('data', keep);
    request.once('end', () => resolve(Buffer.concat(parts, length)));
    request.once('error', reject);
  });
}
