import { Worker } from 'node:worker_threads';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { hotlineLimits } from './limits.ts';
import { isZip, readSheet } from './readSheet.ts';
import { type Sheet, Unreadable } from './sheet.ts';

type Answer = { readonly sheet: Sheet } | { readonly fault: Pick<Unreadable, 'path' | 'code' | 'params'> };

/** A text of this length cannot grow: a thread would only cost time. */
const harmless = 64 * 1024;

/** What reading may take; a file of 10,000 long rows takes a second and a tenth of this. */
const most = { heapMegabytes: 768, milliseconds: 60_000 } as const;

/**
 * Reads a file in a thread of its own: nobody else waits for it, and one that is made to take endless memory or time takes
 * neither from us.
 *
 * @throws InvalidInput
 */
export async function readApart(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length <= harmless && !isZip(bytes)) return inPlace(bytes);
  const thread = new Worker(new URL('./readThread.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: most.heapMegabytes },
    execArgv: [],
  });
  const patience = AbortSignal.timeout(most.milliseconds);
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('the thread ended without an answer')));
      patience.addEventListener('abort', () => reject(tooMuch()));
    });
    if ('sheet' in answer) return answer.sheet;
    throw refused(answer.fault);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw tooMuch();
    throw error;
  } finally {
    await thread.terminate();
  }
}

async function inPlace(bytes: Uint8Array): Promise<Sheet> {
  try {
    return await readSheet(bytes);
  } catch (error) {
    throw error instanceof Unreadable ? refused(error) : error;
  }
}

function refused({ path, code, params }: Pick<Unreadable, 'path' | 'code' | 'params'>): InvalidInput {
  return new InvalidInput([{ path: [path], code, params }]);
}

function tooMuch(): InvalidInput {
  const fault: FieldFault = {
    path: ['file'],
    code: 'TOO_LARGE',
    params: { limit: hotlineLimits.unpackedBytes },
  };
  return new InvalidInput([fault]);
}
