import { connect } from '@linli/client/connect';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { forgetDrafts } from '../intake/drafts.ts';
import { currentLocale, useLocale } from '../locales/locale.tsx';
import { useTenant } from '../tenants/tenant.tsx';
import { setLive } from './live.ts';

const RestartContext = createContext<() => void>(() => undefined);

/** One client per language, office and session: names and messages come from the API in the reader's language. */
export function ClientProvider({ children }: { children: ReactNode }) {
  const { locale } = useLocale();
  const { tenant, recall } = useTenant();
  const [session, setSession] = useState(0);
  const restart = useCallback(() => {
    forgetDrafts();
    recall();
    setSession((number) => number + 1);
  }, [recall]);
  // Another language, office or session must not see the old cache.
  const client = useMemo(
    () =>
      connect({
        url: new URL('/graphql', location.origin).href,
        locale: currentLocale,
        headers: (): Record<string, string> => (tenant ? { 'linli-tenant': tenant } : {}),
        onLive: setLive,
        onSignedOut: restart,
      }),
    [locale, tenant, session, restart],
  );
  return (
    <RestartContext value={restart}>
      {/* Nothing of one office stays on the screen when another one is chosen. */}
      <Provider key={tenant} value={client}>
        {children}
      </Provider>
    </RestartContext>
  );
}

/** Forgets everything that was read: after signing in or out. */
export function useRestart(): () => void {
  return useContext(RestartContext);
}
