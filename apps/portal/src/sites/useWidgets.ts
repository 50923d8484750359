import { useEffect, useState } from 'react';

const source = '/sdk/v1/linli.js';

/** Loads the widgets' loader as a website does, once for the page; says whether that failed. */
export function useWidgets(isWanted: boolean): boolean {
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    const known = document.querySelector<HTMLScriptElement>(`script[src="${source}"]`);
    const script = known ?? document.createElement('script');
    const fail = () => {
      // Whoever comes back tries again.
      script.remove();
      setFailed(true);
    };
    script.addEventListener('error', fail);
    if (!known) {
      script.type = 'module';
      script.src = source;
      document.head.append(script);
    }
    return () => script.removeEventListener('error', fail);
  }, [isWanted]);
  return isFailed;
}
