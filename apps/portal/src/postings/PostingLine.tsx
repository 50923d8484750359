import type { PostingLineFragment } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { readableDate } from '../locales/dates.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { usePostingTexts } from './texts.ts';

/** Who is where, in two lines; the name leads to the posting. */
export function PostingLine({ posting }: { posting: PostingLineFragment }) {
  const words = usePostingTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { id, kind, status, from, to, weeklyDays, person, community } = posting;
  const term = words.until(readableDate(from, locale), readableDate(to, locale));
  return (
    <>
      <Link to={`/postings/${encodeURIComponent(id)}`}>
        {person.name} · {community.name.text}
      </Link>
      <p className="muted">
        {[label('PostingKind', kind), label('PostingStatus', status), term, words.weekly(weeklyDays)].join(
          ' · ',
        )}
      </p>
    </>
  );
}
