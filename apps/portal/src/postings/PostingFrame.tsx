import { PostingHeadDocument } from '@linli/client/generated/graphql';
import { Link, Outlet, useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { NotFoundPage } from '../app/pages.tsx';
import { useTitle } from '../app/useTitle.ts';
import { readableDate } from '../locales/dates.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { useApprenticeTexts } from './apprentices/texts.ts';
import { useEffectTexts } from './effect/texts.ts';
import { useHandoverTexts } from './handover/texts.ts';
import './PostingFrame.css';
import './Postings.css';
import { useResourceTexts } from './resources/texts.ts';
import { usePostingTexts } from './texts.ts';
import type { PostingHead } from './usePosting.ts';

/** The page of a posting: who is posted where and until when, the ways to its parts, and the part that is open. */
export function PostingFrame() {
  const words = usePostingTexts();
  const apprentices = useApprenticeTexts();
  const resourceWords = useResourceTexts();
  const handoverWords = useHandoverTexts();
  const effectWords = useEffectTexts();
  const { postingId = '' } = useParams();
  const [, , , open = ''] = useLocation().pathname.split('/');
  const [{ data, error }, read] = useQuery({
    query: PostingHeadDocument,
    variables: { id: postingId },
    requestPolicy: 'cache-and-network',
  });
  const again = () => read({ requestPolicy: 'network-only' });
  const posting = data?.node?.__typename === 'Posting' ? data.node : null;
  useTitle(posting ? nameOf(posting) : words.title);
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={8} />;
  if (!posting) return <NotFoundPage />;
  const parts = [
    { to: '', name: words.day },
    { to: 'apprentices', name: apprentices.nav },
    ...(posting.viewerCanReadResources ? [{ to: 'resources', name: resourceWords.nav }] : []),
    ...(posting.viewerCanReadHandover ? [{ to: 'handover', name: handoverWords.nav }] : []),
    { to: 'effect', name: effectWords.nav },
  ];
  return (
    <article className="postings">
      <Head posting={posting} />
      <nav className="posting-parts" aria-label={words.parts}>
        {parts.map(({ to, name }) => (
          <Link
            key={to}
            to={to}
            ref={to === open ? bringIntoView : undefined}
            aria-current={to === open ? 'page' : undefined}
          >
            {name}
          </Link>
        ))}
      </nav>
      <Outlet context={{ posting, again }} />
    </article>
  );
}

function Head({ posting }: { posting: PostingHead }) {
  const words = usePostingTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { kind, status, from, to, weeklyDays, batchNumber, homeOrganization, homeKind } = posting;
  return (
    <header>
      <Link to="/postings">{words.back}</Link>
      <h1>{nameOf(posting)}</h1>
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
  );
}

/** On a phone the open part may lie beyond the edge. */
function bringIntoView(link: HTMLElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function nameOf({ person, community }: PostingHead): string {
  return `${person.name} · ${community.name.text}`;
}
