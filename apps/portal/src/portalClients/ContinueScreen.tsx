import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { NotFoundPage } from '../app/pages.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { useTenant } from '../tenants/tenant.tsx';

/** Where a street's own portal sends people who are not signed in yet: the shell signs them in, this leads on to the consent. */
export function ContinueScreen() {
  const [params] = useSearchParams();
  const to = wayOn(params.get('to'));
  const office = params.get('office');
  const { tenant, choose } = useTenant();
  useEffect(() => {
    // The office that asks for more than a password has its say in the shell first.
    if (office !== null && office !== tenant) choose(office);
    else if (to) location.replace(to);
  }, [to, office, tenant, choose]);
  return to ? <Loading /> : <NotFoundPage />;
}

/** Our own consent page and nothing else: the address comes from outside. */
export function wayOn(to: string | null): string | null {
  const url = to === null ? null : URL.parse(to, location.origin);
  return url?.origin === location.origin && url.pathname === '/oauth/authorize'
    ? url.pathname + url.search
    : null;
}
