import { PostingEffectDocument } from '@linli/client/generated/graphql';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { readableDate } from '../../locales/dates.ts';
import { useLocale } from '../../locales/locale.tsx';
import { Empty } from '../../pieces/Empty.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import '../../rates/Rates.css';
import { usePosting } from '../usePosting.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { Comparison } from './Comparison.tsx';
import './Effect.css';
import { Outcomes } from './Outcomes.tsx';
import { spans } from './spans.ts';
import { useEffectTexts } from './texts.ts';

/** What came of a posting: before and after, communities that stood alike, and what was solved in the term. */
export function EffectScreen() {
  const words = useEffectTexts();
  const { locale } = useLocale();
  const { posting: head } = usePosting();
  const [months, setMonths] = useState<number>(12);
  const [{ data, error }, read] = useQuery({
    query: PostingEffectDocument,
    variables: { id: head.id, months },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data)
    return <PageFault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading lines={8} />;
  const effect = data.node?.__typename === 'Posting' ? data.node.effect : null;
  if (!effect) return <Empty words={words.notYours} />;
  const { beforeAfter, comparableOn, outcomes } = effect;
  return (
    <>
      <section className="card">
        <div className="postings-head">
          <h2>{words.compared}</h2>
          <Segmented<number>
            aria-label={words.window}
            value={months}
            onChange={setMonths}
            options={spans.map((value) => ({ value, label: words.months(value) }))}
          />
        </div>
        {beforeAfter ? (
          <BeforeAfter compared={beforeAfter} place={head.community.id} />
        ) : (
          <p className="rates-early" role="status">
            {comparableOn ? words.early(readableDate(comparableOn, locale)) : words.tooShort}
          </p>
        )}
      </section>
      {beforeAfter && <Comparison postingId={head.id} months={months} own={beforeAfter} />}
      <Outcomes postingId={head.id} counts={outcomes} />
    </>
  );
}
