import { PostingDocument, type PostingQuery } from '@linli/client/generated/graphql';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { NotFoundPage } from '../app/pages.tsx';
import { useTitle } from '../app/useTitle.ts';
import { readableDate } from '../locales/dates.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { FocusSection } from './FocusSection.tsx';
import { ManagePosting } from './ManagePosting.tsx';
import './Postings.css';
import { Sheet } from './Sheet.tsx';
import { TodaySection } from './TodaySection.tsx';
import { usePostingTexts } from './texts.ts';

export type Posting = Extract<NonNullable<PostingQuery['node']>, { __typename: 'Posting' }>;

/** One posting: the secretary's own day, what is worked at, the monthly sheet, and what organizers do with it. */
export function PostingScreen() {
  const words = usePostingTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { postingId = '' } = useParams();
  const [month, setMonth] = useState<string | null>(null);
  const [{ data, error }, read] = useQuery({
    query: PostingDocument,
    variables: { id: postingId, month },
    requestPolicy: 'cache-and-network',
  });
  const again = () => read({ requestPolicy: 'network-only' });
  const posting = data?.node?.__typename === 'Posting' ? data.node : null;
  const name = posting ? `${posting.person.name} · ${posting.community.name.text}` : words.title;
  useTitle(name);
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={8} />;
  if (!posting) return <NotFoundPage />;
  const { kind, status, from, to, weeklyDays, batchNumber, homeOrganization, homeKind } = posting;
  return (
    <article className="postings">
      <header>
        <Link to="/postings">{words.back}</Link>
        <h1>{name}</h1>
        <p className="muted">
          {[
            label('PostingKind', kind),
            words.number(batchNumber),
            label('PostingStatus', status),
            words.until(readableDate(from, locale), readableDate(to, locale)),
            words.weekly(weeklyDays),
          ].join(' · ')}
        </p>
        <p className="muted">
          {[
            homeOrganization.name.text,
            label('HomeKind', homeKind),
            ...posting.expertise.map((one) => one.name.text),
            posting.renews && words.goesOn(posting.renews.batchNumber),
            posting.renewedBy && words.renewed(posting.renewedBy.batchNumber),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      {posting.viewerCanAttend && <TodaySection posting={posting} again={again} />}
      <FocusSection posting={posting} again={again} />
      {posting.attendance && <Sheet sheet={posting.attendance} show={setMonth} />}
      {posting.viewerCanManage && <ManagePosting posting={posting} again={again} />}
    </article>
  );
}
