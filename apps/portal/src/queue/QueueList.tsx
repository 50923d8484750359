import { Button, Checkbox, Input, Select } from 'antd';
import type { RefObject } from 'react';
import { useTexts } from '../locales/locale.tsx';
import { ManyBar } from '../many/ManyBar.tsx';
import { useManyTexts } from '../many/texts.ts';
import { useMany } from '../many/useMany.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { AppealRow } from './AppealRow.tsx';
import { type Filters, orders } from './filters.ts';
import { LoadMore } from './LoadMore.tsx';
import type { useQueue } from './useQueue.ts';

interface Props {
  queue: ReturnType<typeof useQueue>;
  filters: Filters;
  open: string | null;
  search: RefObject<HTMLDivElement | null>;
}

export function QueueList({ queue, filters, open, search }: Props) {
  const { queue: words } = useTexts();
  const chooseWords = useManyTexts();
  const many = useMany(queue.rows, queue.renew);
  const choices = orders.map((value) => ({ value, label: words.orders[value] }));
  return (
    <section className="pane-queue" aria-labelledby="queue-title">
      <header className="queue-head">
        <div className="queue-line">
          <h1 id="queue-title" className="queue-title">
            {words.views[filters.view]}
            {queue.total !== null && <span className="muted queue-count">{words.count(queue.total)}</span>}
          </h1>
          {!many.active && queue.rows.length > 1 && (
            <Button type="link" size="small" onClick={many.begin}>
              {chooseWords.begin}
            </Button>
          )}
        </div>
        <div className="queue-tools" ref={search}>
          <Input.Search
            key={filters.words}
            aria-label={words.search}
            placeholder={words.search}
            defaultValue={filters.words}
            allowClear
            onSearch={(value) => filters.change({ words: value.trim() })}
          />
          <Select
            aria-label={words.order}
            value={filters.order}
            options={choices}
            onChange={(order) => filters.change({ order })}
          />
        </div>
      </header>
      {filters.asset && (
        <p className="queue-narrowed">
          {words.onePart}
          <Button type="link" size="small" onClick={() => filters.change({ asset: null })}>
            {words.everything}
          </Button>
        </p>
      )}
      <div role="status">
        {queue.fresh > 0 && (
          <button type="button" className="queue-fresh" onClick={queue.renew}>
            {words.fresh(queue.fresh)}
          </button>
        )}
      </div>
      <div className="queue-rows" data-queue>
        {queue.error && <Fault error={queue.error} retry={queue.renew} />}
        {queue.loading && <Loading lines={8} />}
        {queue.total === 0 && (
          <Empty words={filters.words ? words.emptySearch(filters.words) : words.empty}>
            {(filters.words || filters.asset || filters.view !== 'open') && (
              <Button onClick={() => filters.change({ words: null, view: null, place: null, asset: null })}>
                {words.clear}
              </Button>
            )}
          </Empty>
        )}
        <ul className="rows">
          {queue.rows.map((row) => (
            <li key={row.id} className={many.active ? 'many-row' : undefined}>
              {many.active && (
                <Checkbox
                  className="many-check"
                  aria-label={chooseWords.choose(row.title)}
                  checked={many.has(row.id)}
                  disabled={many.busy}
                  onChange={() => many.toggle(row.id)}
                />
              )}
              <AppealRow
                row={row}
                to={`/appeals/${encodeURIComponent(row.id)}${filters.search}`}
                open={row.id === open}
              />
            </li>
          ))}
        </ul>
        <LoadMore queue={queue} />
      </div>
      {many.active && <ManyBar many={many} />}
    </section>
  );
}
