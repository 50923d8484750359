import { Button } from 'antd';
import { useTexts } from '../locales/locale.tsx';
import type { useQueue } from './useQueue.ts';

/** The way to the rows that follow, or the word that there are none. */
export function LoadMore({ queue }: { queue: ReturnType<typeof useQueue> }) {
  const { queue: words } = useTexts();
  if (queue.more)
    return (
      <Button className="queue-more" block loading={queue.loadingMore} onClick={() => void queue.more?.()}>
        {queue.loadingMore ? words.loadingMore : words.loadMore}
      </Button>
    );
  return queue.rows.length > 12 ? <p className="queue-end muted">{words.end}</p> : null;
}
