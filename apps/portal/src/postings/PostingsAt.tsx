import { type PlaceLabelFragment, PostingsAtDocument } from '@linli/client/generated/graphql';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { usePages } from '../app/usePages.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { useDayTexts } from './dayTexts.ts';
import { PostingLine } from './PostingLine.tsx';
import { usePostingTexts } from './texts.ts';

/** Who is posted where, for who answers for these places. */
export function PostingsAt({ places }: { places: readonly PlaceLabelFragment[] }) {
  const words = useDayTexts();
  const common = usePostingTexts();
  const [place, setPlace] = useState(places[0]?.id ?? '');
  const [running, setRunning] = useState(true);
  const list = usePages(PostingsAtDocument, { place, running }, (data) => data.postings);
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  return (
    <section className="card" aria-label={words.office}>
      <div className="postings-head">
        <h2>{words.office}</h2>
        {places.length > 1 && (
          <Select
            aria-label={words.place}
            value={place}
            onChange={setPlace}
            options={places.map(({ id, name }) => ({ value: id, label: name.text }))}
          />
        )}
        <Segmented<boolean>
          aria-label={words.which}
          value={running}
          onChange={setRunning}
          options={[
            { value: true, label: words.running },
            { value: false, label: words.others },
          ]}
        />
      </div>
      {list.rows === null && <Loading lines={4} />}
      {list.rows?.length === 0 && <Empty words={running ? words.noneRunning : words.noneOther} />}
      <ul className="posting-list">
        {list.rows?.map((posting) => (
          <li key={posting.id}>
            <PostingLine posting={posting} />
            {running && posting.lastWeek && posting.lastWeek.missing > 0 && (
              <p className="attendance-short">{common.shortLast(posting.lastWeek.missing)}</p>
            )}
          </li>
        ))}
      </ul>
      {list.more && (
        <Button loading={list.loading} onClick={() => void list.more?.()}>
          {common.more}
        </Button>
      )}
    </section>
  );
}
