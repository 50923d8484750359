import type { NewEvent } from '../../appeals/history.ts';
import { checkedNote } from '../../appeals/note.ts';
import { InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';

export interface RatingInput {
  /** 1 (poor) to 5 (very good). */
  readonly rating?: number | null;
  /** Why so. For staff only. */
  readonly ratingText?: string | null;
}

/** The event of a rating; null when nobody rated. */
export function ratingOf(
  { rating, ratingText }: RatingInput,
  unitId: string,
  of: 'STREET' | 'UNIT',
): { rating: number; event: NewEvent & { id: string } } | null {
  const text = checkedNote(ratingText, ['ratingText']);
  if (rating == null) {
    if (text !== undefined) throw new InvalidInput([{ path: ['rating'], code: 'REQUIRED' }]);
    return null;
  }
  if (!Number.isInteger(rating) || rating < 1 || rating > 5) {
    throw new InvalidInput([{ path: ['rating'], code: 'OUT_OF_RANGE' }]);
  }
  const event = {
    id: newId(),
    type: 'WHISTLE_RATED',
    isPublic: false,
    unitId,
    data: { of, rating },
  } as const;
  return { rating, event: { ...event, ...(text !== undefined && { text }) } };
}
