import { useEffect } from 'react';
import { prefetch } from '../app/page.tsx';

/** The ways that most of a day goes; the others are fetched when the pointer comes near. */
const often = 4;

/** While nothing else is to be done, the code behind the first ways of the navigation is fetched, one after the other. */
export function usePrefetch(ways: readonly { readonly to: string }[]): void {
  const first = ways
    .slice(0, often)
    .map(({ to }) => to)
    .join(' ');
  useEffect(() => {
    let isLeft = false;
    whenIdle(async () => {
      for (const way of first.split(' ')) if (!isLeft) await prefetch(way);
    });
    return () => {
      isLeft = true;
    };
  }, [first]);
}

/** Safari tells no idle time: there it is some moments after. */
function whenIdle(work: () => Promise<void>): void {
  if ('requestIdleCallback' in window) requestIdleCallback(() => void work());
  else setTimeout(() => void work(), 2_000);
}
