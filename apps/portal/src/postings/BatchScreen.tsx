import { BatchDocument, type BatchQuery } from '@linli/client/generated/graphql';
import { Button } from 'antd';
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
import { Candidates } from './Candidates.tsx';
import { PostForm } from './PostForm.tsx';
import './Postings.css';
import { usePostingTexts } from './texts.ts';

export type Batch = Extract<NonNullable<BatchQuery['node']>, { __typename: 'Batch' }>;

/** One batch: its rule, the communities that it covers with who is posted there, and its candidates. */
export function BatchScreen() {
  const words = usePostingTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { batchId = '' } = useParams();
  const [{ data, error }, read] = useQuery({
    query: BatchDocument,
    variables: { id: batchId },
    requestPolicy: 'cache-and-network',
  });
  const again = () => read({ requestPolicy: 'network-only' });
  const batch = data?.node?.__typename === 'Batch' ? data.node : null;
  useTitle(batch?.name.text ?? words.title);
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={8} />;
  if (!batch) return <NotFoundPage />;
  const { rule, communities } = batch;
  const limits = [
    rule.perStreet != null && words.ofEach(rule.perStreet),
    rule.total != null && words.inAll(rule.total),
  ].filter(Boolean);
  const posted = communities.filter(({ posting }) => posting !== null).length;
  return (
    <article className="postings">
      <header>
        <Link to="/postings">{words.back}</Link>
        <h1>{batch.name.text}</h1>
        <p className="muted">
          {[
            label('PostingKind', batch.kind),
            words.number(batch.number),
            words.starts(readableDate(batch.startsOn, locale)),
          ].join(' · ')}
        </p>
        <p className="muted">
          {[
            words.ruleSaid(
              readableDate(rule.from, locale),
              readableDate(rule.to, locale),
              label('CoverageMeasure', rule.measure),
              rule.minReceived,
            ),
            ...limits,
          ].join(locale === 'en' ? '; ' : '；')}
        </p>
      </header>
      <Candidates batch={batch} again={again} />
      <section className="card">
        <h2>{words.covered(communities.length, posted)}</h2>
        <ol className="posting-list">
          {communities.map((row) => (
            <Covered key={row.community.id} batch={batch} row={row} again={again} />
          ))}
        </ol>
      </section>
    </article>
  );
}

interface CoveredProps {
  batch: Batch;
  row: Batch['communities'][number];
  again: () => void;
}

function Covered({ batch, row, again }: CoveredProps) {
  const words = usePostingTexts();
  const label = useLabel();
  const [isOpen, setOpen] = useState(false);
  const { position, community, received, valid, solved, posting } = row;
  const missing = posting?.lastWeek?.missing ?? 0;
  return (
    <li>
      <div className="postings-head">
        <h3>
          {position}. {community.name.text}
        </h3>
        {posting ? (
          <span>
            <Link to={`/postings/${encodeURIComponent(posting.id)}`}>{posting.person.name}</Link>{' '}
            <span className="muted">{label('PostingStatus', posting.status)}</span>
            {missing > 0 && <strong className="attendance-short"> {words.shortLast(missing)}</strong>}
          </span>
        ) : (
          !isOpen && (
            <Button size="small" aria-label={words.postTo(community.name.text)} onClick={() => setOpen(true)}>
              {words.post}
            </Button>
          )
        )}
      </div>
      <p className="muted">
        {[words.figures(received, solved, valid), !posting && words.waits].filter(Boolean).join(' · ')}
      </p>
      {isOpen && (
        <PostForm
          batch={batch}
          community={community}
          cancel={() => setOpen(false)}
          done={() => {
            setOpen(false);
            again();
          }}
        />
      )}
    </li>
  );
}
