import { PostingFundSumDocument, PostingFundsDocument } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { usePages } from '../../app/usePages.ts';
import { useLocale } from '../../locales/locale.tsx';
import { Empty } from '../../pieces/Empty.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import type { PostingHead } from '../usePosting.ts';
import { FundForm } from './FundForm.tsx';
import { FundLine } from './FundLine.tsx';
import { readableSum } from './money.ts';
import { useResourceTexts } from './texts.ts';

/** What the posting secured, and what has become of it. */
export function FundsSection({ posting }: { posting: PostingHead }) {
  const words = useResourceTexts();
  const { locale } = useLocale();
  const [isOpen, setOpen] = useState(false);
  const variables = { posting: posting.id };
  const list = usePages(PostingFundsDocument, variables, (data) => data.funds);
  const [{ data }, readSum] = useQuery({
    query: PostingFundSumDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  const again = () => {
    list.again();
    readSum({ requestPolicy: 'network-only' });
  };
  const sum = data?.fundTotals?.sum;
  const said = (value: string) => readableSum(value, locale);
  return (
    <section className="card">
      <div className="postings-head">
        <h2>{words.funds}</h2>
        {posting.viewerCanKeepResources && !isOpen && (
          <Button onClick={() => setOpen(true)}>{words.addFund}</Button>
        )}
      </div>
      {sum && sum.count > 0 && (
        <p className="fund-total">{words.sums(said(sum.granted), said(sum.spent), said(sum.left))}</p>
      )}
      {isOpen && (
        <FundForm
          posting={posting}
          cancel={() => setOpen(false)}
          done={() => {
            setOpen(false);
            again();
          }}
        />
      )}
      {list.rows === null && <Loading lines={4} />}
      {list.rows?.length === 0 && !isOpen && <Empty words={words.noFunds} />}
      <ul className="posting-list">
        {list.rows?.map((fund) => (
          <FundLine key={fund.id} fund={fund} again={again} />
        ))}
      </ul>
      <Link to={`/postings/funds?by=POSTING&community=${encodeURIComponent(posting.community.id)}`}>
        {words.ofCommunity}
      </Link>
      {list.more && (
        <Button loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
