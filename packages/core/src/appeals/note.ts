import type { Appeal } from '@linli/database/generated/prisma/client';
import { appealFacts } from '../access/facts.ts';
import { assertMay, may } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { attachPhotos } from '../photos/attach.ts';
import type { Services } from '../services.ts';
import { takeStep } from './step.ts';
import { cleanWords, noteLimit, wordFaults } from './words.ts';

export interface NoteInput {
  readonly appealId: string;
  readonly text: string;
  /** Public: the reporter reads it and, once published, everybody. Otherwise staff only. */
  readonly isPublic?: boolean | null;
  readonly photoIds?: readonly string[] | null;
}

/** Adds an entry to the thread without changing the state. */
export async function addNote(services: Services, actor: Actor, input: NoteInput): Promise<Appeal> {
  return takeStep(
    services,
    actor,
    { action: 'appeals.addNote', step: 'ADD_NOTE', ...input },
    async (step) => {
      const isPublic = input.isPublic ?? false;
      if (isPublic) assertMay(step.change.actor, 'addPublicNote', step.facts);
      const text = requiredWords(input.text, ['text'], noteLimit);
      const eventId = newId();
      await attachPhotos(step.change, {
        tenantId: step.appeal.tenantId,
        appealId: step.appeal.id,
        eventId,
        photoIds: input.photoIds ?? [],
        use: 'EVIDENCE',
      });
      return { events: [{ id: eventId, type: isPublic ? 'PUBLIC_UPDATE' : 'NOTE', isPublic, text }] };
    },
  );
}

/** Whether what this actor notes may also be for the resident. */
export async function mayAddPublicNote(services: Services, actor: Actor, appeal: Appeal): Promise<boolean> {
  return may(actor, 'addPublicNote', await appealFacts(services.database, appeal));
}

/** The optional note beside a step, cleaned; undefined when there is none. */
export function checkedNote(note: string | null | undefined, path: readonly string[]): string | undefined {
  const text = cleanWords(note ?? '');
  const faults = wordFaults(path, text, { limit: noteLimit });
  if (faults.length > 0) throw new InvalidInput(faults);
  return text === '' ? undefined : text;
}

/** A text that must be there, cleaned. */
export function requiredWords(text: string, path: readonly string[], limit: number): string {
  const clean = cleanWords(text);
  const faults = wordFaults(path, clean, { limit, required: true });
  if (faults.length > 0) throw new InvalidInput(faults);
  return clean;
}
