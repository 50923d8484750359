import {
  type FundFilter,
  type FundGrouping,
  FundRowsDocument,
  FundTotalsDocument,
  type FundTotalsQuery,
} from '@linli/client/generated/graphql';
import { Button, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { usePages } from '../../app/usePages.ts';
import { useTitle } from '../../app/useTitle.ts';
import { readableDate } from '../../locales/dates.ts';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { Empty } from '../../pieces/Empty.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import '../Postings.css';
import { usePostingTexts } from '../texts.ts';
import { filterOf, groupName, opened } from './groups.ts';
import { fundGroupings } from './kinds.ts';
import { readableSum } from './money.ts';
import './Resources.css';
import { useResourceTexts } from './texts.ts';

export type Group = NonNullable<FundTotalsQuery['fundTotals']>['groups'][number];

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
        {totals && totals.sum.count > 0 && <Groups totals={totals} by={by} params={params} />}
      </section>
      <Rows filter={filter} />
    </article>
  );
}

interface GroupsProps {
  totals: NonNullable<FundTotalsQuery['fundTotals']>;
  by: FundGrouping;
  params: URLSearchParams;
}

function Groups({ totals: { sum, groups }, by, params }: GroupsProps) {
  const words = useResourceTexts();
  const { number } = usePostingTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const cells = ({ count, granted, spent, left }: Group['sum']) => (
    <>
      <td>{words.count(count)}</td>
      <td data-name={words.granted}>{readableSum(granted, locale)}</td>
      <td data-name={words.spent}>{readableSum(spent, locale)}</td>
      <td data-name={words.left}>{readableSum(left, locale)}</td>
    </>
  );
  return (
    <table className="fund-groups">
      <thead>
        <tr>
          <th scope="col">{label('FundGrouping', by)}</th>
          <th scope="col">{words.funds}</th>
          <th scope="col">{words.granted}</th>
          <th scope="col">{words.spent}</th>
          <th scope="col">{words.left}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const to = opened(params, group);
          return (
            <tr key={to}>
              <th scope="row">
                <Link to={to}>{groupName(group, { label, number }, locale)}</Link>
              </th>
              {cells(group.sum)}
            </tr>
          );
        })}
        <tr>
          <th scope="row">{words.all}</th>
          {cells(sum)}
        </tr>
      </tbody>
    </table>
  );
}

function Rows({ filter }: { filter: FundFilter }) {
  const words = useResourceTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const list = usePages(FundRowsDocument, { filter }, (data) => data.funds);
  if (list.rows === null || list.rows.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.rows}</h2>
      <ul className="posting-list">
        {list.rows.map(
          ({ id, posting, community, purpose, source, organization, grantedOn, granted, left }) => (
            <li key={id}>
              <div className="postings-head">
                <Link to={`/postings/${encodeURIComponent(posting.id)}/resources`}>{purpose}</Link>
                <strong className="fund-sum">{words.yuan(readableSum(granted, locale))}</strong>
              </div>
              <p className="muted">
                {[
                  label('FundSource', source),
                  organization?.name.text,
                  community.name.text,
                  posting.person.name,
                  readableDate(grantedOn, locale),
                  `${words.left} ${readableSum(left, locale)}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ),
        )}
      </ul>
      {list.more && (
        <Button loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
