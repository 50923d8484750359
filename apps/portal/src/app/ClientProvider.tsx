import { connect } from '@linli/client/connect';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { currentLocale, useLocale } from '../locales/locale.tsx';
import { setLive } from './live.ts';

const RestartContext = createContext<() => void>(() => undefined);

/** One client per language and session: names and messages come from the API in the reader's language. */
export function ClientProvider({ children }: { children: ReactNode }) {
  const { locale } = useLocale();
  const [session, setSession] = useState(0);
  const restart = useMemo(() => () => setSession((number) => number + 1), []);
  // Another language or session must not see the old cache.
  const client = useMemo(
    () =>
      connect({
        url: new URL('/graphql', location.origin).href,
        locale: currentLocale,
        onLive: setLive,
        onSignedOut: restart,
      }),
    [locale, session, restart],
  );
  return (
    <RestartContext value={restart}>
      <Provider value={client}>{children}</Provider>
    </RestartContext>
  );
}

/** Forgets everything that was read: after signing in or out. */
export function useRestart(): () => void {
  return useContext(RestartContext);
}
