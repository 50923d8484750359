import type { Place } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../../access/facts.ts';
import { may } from '../../access/permissions.ts';
import { type EffectiveCategory, offeredCategory } from '../../categories/offered.ts';
import type { FieldFault } from '../../errors/errors.ts';
import type { OpenStep } from '../step.ts';
import { cleanWords, shorten, textLimit, titleLimit, wordFaults } from '../words.ts';

/** One thing of several. What is left out is as in the whole. */
export interface PartInput {
  readonly title?: string | null;
  readonly text: string;
  readonly categoryId?: string | null;
  readonly placeId?: string | null;
}

/** A part that passed every check. */
export interface Part {
  readonly title: string;
  readonly text: string;
  /** Undefined: as the whole's. */
  readonly category?: EffectiveCategory;
  readonly place?: Place;
}

/** Checks all parts and names all their faults at once. */
export async function checkParts(step: OpenStep, inputs: readonly PartInput[]) {
  const parts: Part[] = [];
  const faults: FieldFault[] = [];
  for (const [index, input] of inputs.entries()) {
    const at = (field: string) => ['parts', String(index), field];
    const text = cleanWords(input.text);
    const title = cleanWords(input.title ?? '').replaceAll(/\s+/g, ' ');
    faults.push(
      ...wordFaults(at('text'), text, { limit: textLimit, required: true }),
      ...wordFaults(at('title'), title, { limit: titleLimit }),
    );
    const category = input.categoryId ? await categoryOf(step, input.categoryId) : undefined;
    if (category === null) faults.push({ path: at('category'), code: 'UNKNOWN' });
    const place = input.placeId ? await placeOf(step, input.placeId) : undefined;
    if (place === null) faults.push({ path: at('place'), code: 'UNKNOWN' });
    parts.push({
      title: title || shorten(text.replaceAll(/\s+/g, ' '), 30),
      text,
      ...(category ? { category } : {}),
      ...(place ? { place } : {}),
    });
  }
  return { parts, faults };
}

function categoryOf({ tx, appeal, now }: OpenStep, categoryId: string): Promise<EffectiveCategory | null> {
  return offeredCategory(tx, { tenantId: appeal.tenantId, at: now }, categoryId);
}

/** A place where the actor may file something. */
async function placeOf({ tx, appeal, change }: OpenStep, placeId: string): Promise<Place | null> {
  const place = await tx.place.findFirst({ where: { id: placeId, tenantId: appeal.tenantId } });
  if (place === null) return null;
  const facts = await placeFacts(tx, appeal.tenantId, placeId);
  return may(change.actor, 'fileAppeal', facts) ? place : null;
}
