import { PostingOverviewDocument } from '@linli/client/generated/graphql';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useTitle } from '../../app/useTitle.ts';
import { useLabel } from '../../locales/labels.ts';
import { Empty } from '../../pieces/Empty.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import '../../rates/Rates.css';
import '../effect/Effect.css';
import '../Postings.css';
import { usePostingWays } from '../usePostingWays.ts';
import { type Filter, Filters } from './Filters.tsx';
import './Overview.css';
import { Quoted } from './Quoted.tsx';
import { RowTable } from './RowTable.tsx';
import { SumTable } from './SumTable.tsx';
import { useOverviewTexts } from './texts.ts';

/** All postings side by side for who organizes them (m92): both schemes, batches, and each posting in a line. */
export function OverviewScreen() {
  const words = useOverviewTexts();
  const label = useLabel();
  useTitle(words.title);
  const [filter, setFilter] = useState<Filter>({});
  const [months, setMonths] = useState<number>(12);
  const ways = usePostingWays();
  const mayOrganize = ways !== null && ways.organizes.length > 0;
  const [{ data, error, stale }, read] = useQuery({
    query: PostingOverviewDocument,
    variables: { filter, months },
    requestPolicy: 'cache-and-network',
    pause: !mayOrganize,
  });
  const again = () => read({ requestPolicy: 'network-only' });
  if (ways && !mayOrganize) return <Empty words={words.notYours} />;
  const overview = data?.postingOverview;
  const batches = overview?.batches.flatMap(({ batch }) => batch ?? []) ?? [];
  return (
    <article className="postings postings-overview">
      <header>
        <Link to="/postings">{words.back}</Link>
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <Filters filter={filter} set={setFilter} months={months} setMonths={setMonths} />
      {error && !data && <PageFault error={error} retry={again} />}
      {!overview && !error && <Loading lines={8} />}
      {overview?.rows.length === 0 && <Empty words={words.empty} />}
      {overview && overview.rows.length > 0 && (
        <div className="overview-parts" aria-busy={stale}>
          <section className="card">
            <h2>{words.kinds}</h2>
            <SumTable
              name={words.kinds}
              sums={overview.kinds.map((sum) => ({
                key: sum.kind,
                name: label('PostingKind', sum.kind),
                sum,
              }))}
            />
          </section>
          <section className="card">
            <h2>{words.batches}</h2>
            <SumTable
              name={words.batches}
              sums={overview.batches.flatMap(({ batch, ...sum }) =>
                batch
                  ? [
                      {
                        key: batch.id,
                        name: (
                          <Link to={`/postings/batches/${encodeURIComponent(batch.id)}`}>
                            {batch.name.text}
                          </Link>
                        ),
                        sum,
                      },
                    ]
                  : [],
              )}
            />
          </section>
          <RowTable rows={overview.rows} />
          <Quoted batches={batches} again={again} />
        </div>
      )}
    </article>
  );
}
