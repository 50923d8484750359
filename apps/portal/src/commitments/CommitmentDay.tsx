import type { CommitmentFaceFragment } from '@linli/client/generated/graphql';
import { useZone } from '../access/viewer.tsx';
import { useNow } from '../app/useNow.ts';
import { readableDate } from '../locales/dates.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import './Commitments.css';
import { useCommitmentTexts } from './texts.ts';

/** The promised day and how far off it is, by the calendar of the office. */
export function CommitmentDay({
  commitment,
}: {
  commitment: Pick<CommitmentFaceFragment, 'dueOn' | 'status'>;
}) {
  const words = useCommitmentTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const zone = useZone();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(useNow());
  const days = Math.round((Date.parse(commitment.dueOn) - Date.parse(today)) / 86_400_000);
  const open = commitment.status === 'OPEN';
  const far = days === 0 ? words.today : days > 0 ? words.left(days) : words.late(-days);
  const tone = open ? (days <= 3 ? 'soon' : 'calm') : commitment.status === 'BROKEN' ? 'late' : 'done';
  return (
    <p className="commitment-day">
      <strong>{readableDate(commitment.dueOn, locale)}</strong>
      <span className={`commitment-mark commitment-${tone}`}>
        {open ? far : label('CommitmentStatus', commitment.status)}
      </span>
    </p>
  );
}
