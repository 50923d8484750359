import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { remember, remembered } from '../app/memory.ts';

interface TenantChoice {
  /** The code that every request names; null for the office that came first. */
  tenant: string | null;
  choose: (code: string) => void;
  /** Who is signed in now has no person there: ask without, and keep the choice for whom it is right. */
  doWithout: () => void;
  /** Somebody signed in or out: the remembered choice is tried again. */
  recall: () => void;
}

const TenantContext = createContext<TenantChoice | null>(null);

/** Which of the offices a user works in is looked at; kept for this tab, and on this device for the next one. */
export function TenantProvider({ children }: { children: ReactNode }) {
  const [tenant, setTenant] = useState(() => remembered('tenant'));
  const choose = useCallback((code: string) => {
    remember('tenant', code);
    setTenant(code);
  }, []);
  const doWithout = useCallback(() => setTenant(null), []);
  const recall = useCallback(() => setTenant(remembered('tenant')), []);
  const choice = useMemo(() => ({ tenant, choose, doWithout, recall }), [tenant, choose, doWithout, recall]);
  return <TenantContext value={choice}>{children}</TenantContext>;
}

export function useTenant(): TenantChoice {
  const choice = useContext(TenantContext);
  if (!choice) throw new Error('useTenant needs a TenantProvider above it');
  return choice;
}
