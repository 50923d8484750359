import type { ReviewFaceFragment } from '@linli/client/generated/graphql';
import { useLabel } from '../locales/labels.ts';
import { When } from '../pieces/When.tsx';
import { useFollowupTexts } from './texts.ts';

/** How far a review is: each part with its day, or that it is missing. */
export function ReviewParts({ review }: { review: ReviewFaceFragment }) {
  const words = useFollowupTexts();
  const label = useLabel();
  const parts = [
    ['VISIT', review.visitedAt],
    ['PLAN', review.plannedAt],
    ['LOOK', review.lookedAt],
  ] as const;
  return (
    <ol className="review-parts">
      {parts.map(([part, at]) => (
        <li
          key={part}
          className={at ? 'review-done' : part === 'VISIT' && review.overdue ? 'review-late' : ''}
        >
          <span aria-hidden="true" className="review-mark" />
          <span>
            {label('ReviewPart', part)} ·{' '}
            {at ? (
              <When at={at} day />
            ) : part === 'VISIT' ? (
              <>
                {words.due} <When at={review.visitDueAt} />
                {review.overdue && <strong> · {words.overdue}</strong>}
              </>
            ) : (
              words.missing
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
