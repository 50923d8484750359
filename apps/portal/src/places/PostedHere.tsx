import { PostedHereDocument, type PostingLineFragment } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { readableDate } from '../locales/dates.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { useDayTexts } from '../postings/dayTexts.ts';

/** Which secretaries a community has, since when, and whom it had. */
export function PostedHere({ communityId }: { communityId: string }) {
  const words = useDayTexts();
  const [{ data, error }, read] = useQuery({
    query: PostedHereDocument,
    variables: { place: communityId },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data)
    return <PageFault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading lines={2} />;
  if (!data.postings) return null;
  const { nodes, totalCount } = data.postings;
  const present = nodes.filter(({ status }) => status === 'RUNNING' || status === 'PLANNED');
  const former = nodes.filter(({ status }) => status === 'ENDED');
  const hidden = totalCount - nodes.length;
  const isInOffice = present.some(({ status }) => status === 'RUNNING');
  return (
    <section>
      <h2>{words.here}</h2>
      {!isInOffice && (
        <p className="muted">
          {former.length > 0 || present.length > 0 ? words.nobodyHere : words.neverPosted}
        </p>
      )}
      <Lines postings={present} />
      {former.length > 0 && (
        <>
          <h3>{words.former}</h3>
          <Lines postings={former} />
          {hidden > 0 && <p className="muted">{words.moreFormer(hidden)}</p>}
        </>
      )}
    </section>
  );
}

function Lines({ postings }: { postings: readonly PostingLineFragment[] }) {
  const words = useDayTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const term = ({ status, from, to }: PostingLineFragment) => {
    const [first, last] = [readableDate(from, locale), readableDate(to, locale)];
    if (status === 'PLANNED') return words.willCome(first);
    return status === 'RUNNING' ? words.since(first, last) : words.served(first, last);
  };
  return (
    <ul className="place-posted">
      {postings.map((posting) => (
        <li key={posting.id}>
          <Link to={`/postings/${encodeURIComponent(posting.id)}`}>{posting.person.name}</Link>
          <span className="muted">
            {[label('PostingKind', posting.kind), term(posting), posting.homeOrganization.name.text].join(
              ' · ',
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
