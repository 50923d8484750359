import {
  BatchesDocument,
  MyPostingsDocument,
  type PlaceLabelFragment,
} from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { usePages } from '../app/usePages.ts';
import { useTitle } from '../app/useTitle.ts';
import { readableDate } from '../locales/dates.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { useApprenticeTexts } from './apprentices/texts.ts';
import { BatchForm } from './BatchForm.tsx';
import { useOverviewTexts } from './overview/texts.ts';
import { PostingLine } from './PostingLine.tsx';
import { PostingsAt } from './PostingsAt.tsx';
import './Postings.css';
import { useResourceTexts } from './resources/texts.ts';
import { usePostingTexts } from './texts.ts';
import { usePostingWays } from './usePostingWays.ts';

/** One's own posting, for organizers the batches, and for who answers for places who is posted there. */
export function PostingsScreen() {
  const words = usePostingTexts();
  const overviewWords = useOverviewTexts();
  const { team, catalogue } = useApprenticeTexts();
  const { allFunds } = useResourceTexts();
  useTitle(words.title);
  const [{ data: own, error, fetching }, read] = useQuery({
    query: MyPostingsDocument,
    requestPolicy: 'cache-and-network',
  });
  const ways = usePostingWays();
  if (error && !own) return <PageFault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  if ((fetching && !own) || !ways) return <Loading lines={6} />;
  const mine = own?.postings?.nodes ?? [];
  const { organizes, answersFor } = ways;
  const places = organizes.length > 0 ? organizes : answersFor;
  return (
    <article className="postings">
      <header>
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
        <p className="posting-ways">
          {places.length > 0 && <Link to="/postings/team">{team}</Link>}
          {organizes.length > 0 && <Link to="/postings/skills">{catalogue}</Link>}
          {places.length > 0 && <Link to="/postings/funds">{allFunds}</Link>}
          {organizes.length > 0 && <Link to="/postings/overview">{overviewWords.title}</Link>}
        </p>
      </header>
      {mine.length > 0 && (
        <section className="card">
          <h2>{words.mine}</h2>
          <ul className="posting-list">
            {mine.map((posting) => (
              <li key={posting.id}>
                <PostingLine posting={posting} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {organizes.length > 0 && <Batches places={organizes} />}
      {places.length > 0 && <PostingsAt places={places} />}
      {mine.length === 0 && places.length === 0 && <Empty words={words.notYours} />}
    </article>
  );
}

function Batches({ places }: { places: readonly PlaceLabelFragment[] }) {
  const words = usePostingTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const [isOpen, setOpen] = useState(false);
  const list = usePages(BatchesDocument, {}, (data) => data.batches);
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  return (
    <section className="card">
      <div className="postings-head">
        <h2>{words.batches}</h2>
        {!isOpen && (
          <Button type="primary" onClick={() => setOpen(true)}>
            {words.create}
          </Button>
        )}
      </div>
      {isOpen && (
        <BatchForm
          places={places}
          cancel={() => setOpen(false)}
          done={() => {
            setOpen(false);
            list.again();
          }}
        />
      )}
      {list.rows === null && <Loading lines={4} />}
      {list.rows?.length === 0 && !isOpen && <Empty words={words.noBatches} />}
      <ul className="posting-list">
        {list.rows?.map(({ id, kind, number, name, startsOn }) => (
          <li key={id}>
            <Link to={`/postings/batches/${encodeURIComponent(id)}`}>{name.text}</Link>
            <p className="muted">
              {[
                label('PostingKind', kind),
                words.number(number),
                words.starts(readableDate(startsOn, locale)),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {list.more && (
        <Button loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
