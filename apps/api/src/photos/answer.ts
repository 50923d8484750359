import { InvalidInput, NotFound } from '@linli/core/errors/errors';
import { errorMessage, fieldMessage } from '@linli/core/errors/messages';
import { OffsetMismatch } from '@linli/core/photos/parts';
import { BrokenOff } from '@linli/core/photos/receive';
import type { Services } from '@linli/core/services';
import { isDatabaseAway } from '@linli/database/databaseAway';
import { retryAfterSeconds, unavailableSentence } from '../graphql/unavailable.ts';
import { type Answer, type Exchange, header, json } from '../http/exchange.ts';
import { refuseDeadBearer } from './deadBearer.ts';

/** What goes wrong with a picture or a table, as HTTP says it. */
const statusOf: Readonly<Record<string, number>> = {
  TOO_LARGE: 413,
  NOT_AN_IMAGE: 415,
  EXPIRED: 410,
  INVALID: 415,
  OUT_OF_RANGE: 400,
  REQUIRED: 422,
};

/** Where an upload stands, for whoever goes on with it. */
export const standing = (arrived: number, complete: boolean): Record<string, string> => ({
  'Upload-Offset': String(arrived),
  'Upload-Complete': complete ? '?1' : '?0',
});

/** Does the work, and says what came of it to a page of any origin: the ticket is the whole permission. */
export async function answering(
  services: Services,
  exchange: Exchange,
  work: (cors: Record<string, string>) => Promise<Answer>,
): Promise<Answer | undefined> {
  const { request, locale } = exchange;
  const cors = uploadCors(header(request, 'origin'));
  const refuse = (
    status: number,
    error: { code: string; message: string; field?: string },
    headers: Readonly<Record<string, string>> = {},
  ): Answer => {
    // The rest of a body that was begun is not read: the connection ends here.
    const cut = request.readableDidRead && !request.complete;
    return json(status, { error }, { ...cors, ...headers, ...(cut && { Connection: 'close' }) });
  };
  try {
    return (await refuseDeadBearer(services, exchange)) ?? (await work(cors));
  } catch (error) {
    // Nobody waits for an answer any more.
    if (error instanceof BrokenOff) return undefined;
    if (error instanceof NotFound)
      return refuse(404, { code: 'NOT_FOUND', message: errorMessage(error, locale) });
    if (error instanceof OffsetMismatch) {
      const message = elsewhere(locale, error.arrived);
      return refuse(409, { code: 'CONFLICT', message }, standing(error.arrived, false));
    }
    if (isDatabaseAway(error)) {
      const again = { 'Retry-After': String(retryAfterSeconds) };
      return refuse(503, { code: 'SERVICE_UNAVAILABLE', message: unavailableSentence(locale) }, again);
    }
    const fault = error instanceof InvalidInput ? error.fields[0] : undefined;
    if (!fault) throw error;
    const { code, path } = fault;
    return refuse(statusOf[code] ?? 422, {
      code,
      message: fieldMessage(fault, locale),
      field: path.join('.'),
    });
  }
}

export function uploadCors(origin: string | null): Record<string, string> {
  if (!origin) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Retry-After, Upload-Offset, Upload-Complete, Upload-Limit',
    Vary: 'Origin',
  };
}

function elsewhere(locale: string, arrived: number): string {
  return locale.startsWith('en')
    ? `The upload stands at byte ${arrived}. Please go on from there.`
    : `这次上传已收到 ${arrived} 字节，请从这里继续。`;
}
