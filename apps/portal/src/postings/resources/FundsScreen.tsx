import { type FundGrouping, FundTotalsDocument } from '@linli/client/generated/graphql';
import { Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useTitle } from '../../app/useTitle.ts';
import { useLabel } from '../../locales/labels.ts';
import { Empty } from '../../pieces/Empty.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import '../Postings.css';
import { usePostingTexts } from '../texts.ts';
import { FundGroups } from './FundGroups.tsx';
import { FundRows } from './FundRows.tsx';
import { filterOf } from './groups.ts';
import { fundGroupings } from './kinds.ts';
import './Resources.css';
import { useResourceTexts } from './texts.ts';

/** What postings have secured, taken apart; every figure opens the funds that it is made of. */
export function FundsScreen() {
  const words = useResourceTexts();
  const common = usePostingTexts();
  const label = useLabel();
  useTitle(words.allFunds);
  const [params, setParams] = useSearchParams();
  const by = fundGroupings.find((one) => one === params.get('by')) ?? 'SOURCE';
  const filter = filterOf(params);
  const [{ data, error }, read] = useQuery({
    query: FundTotalsDocument,
    variables: { filter, by },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data)
    return <PageFault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  const totals = data?.fundTotals;
  const isFiltered = [...params.keys()].some((name) => name !== 'by');
  return (
    <article className="postings">
      <header>
        <Link to="/postings">{common.back}</Link>
        <h1>{words.allFunds}</h1>
        <p className="muted">{words.allFundsLead}</p>
      </header>
      <section className="card">
        <div className="fund-by">
          <Segmented<FundGrouping>
            aria-label={words.by}
            value={by}
            onChange={(value) => setParams({ ...Object.fromEntries(params), by: value }, { replace: true })}
            options={fundGroupings.map((value) => ({ value, label: label('FundGrouping', value) }))}
          />
        </div>
        {isFiltered && (
          <p>
            {words.filtered} · <Link to={`?by=${by}`}>{words.clear}</Link>
          </p>
        )}
        {!totals && <Loading lines={6} />}
        {totals?.sum.count === 0 && <Empty words={isFiltered ? words.noneFound : words.noFunds} />}
        {totals && totals.sum.count > 0 && <FundGroups totals={totals} by={by} params={params} />}
      </section>
      <FundRows filter={filter} />
    </article>
  );
}
