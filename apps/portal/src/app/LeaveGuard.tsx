import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Ask } from '../pieces/Ask.tsx';

interface Props {
  /** Whether something would be lost, at the moment that somebody leaves. */
  isUnsaved: () => boolean;
  title: string;
  text: string;
  leave: string;
}

/** Asks before a page is left with something in it that is not saved: inside of the portal in words, else as browsers do. */
export function LeaveGuard({ isUnsaved, title, text, leave }: Props) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  return (
    <Ask
      open={blocker.state === 'blocked'}
      title={title}
      words={leave}
      danger
      busy={false}
      problem={null}
      fault={null}
      confirm={() => blocker.proceed?.()}
      close={() => blocker.reset?.()}
    >
      <p>{text}</p>
    </Ask>
  );
}
