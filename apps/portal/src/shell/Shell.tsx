import { faultOf } from '@linli/client/faults';
import { ViewerDocument } from '@linli/client/generated/graphql';
import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { useQuery } from 'urql';
import { ViewerProvider } from '../access/viewer.tsx';
import { screen } from '../app/page.tsx';
import { usePhone } from '../app/useMedia.ts';
import { useTexts } from '../locales/locale.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { useTenant } from '../tenants/tenant.tsx';
import { LiveBar } from './LiveBar.tsx';
import { Navigation } from './Navigation.tsx';
import './Shell.css';
import { TopBar } from './TopBar.tsx';

const signIn = screen('sign-in', () => import('../access/SignIn.tsx'), 'SignIn');
const enrol = screen('enrol', () => import('../access/EnrolScreen.tsx'), 'EnrolScreen');

/** Every page stands in it: who is signed in, the bar above, the ways between screens. */
export function Shell() {
  const { app } = useTexts();
  const isPhone = usePhone();
  const [{ data, fetching, error }, read] = useQuery({ query: ViewerDocument });
  const viewer = data?.viewer;
  const { tenant, doWithout } = useTenant();
  const isElsewhere = data !== undefined && !viewer && tenant !== null;
  useEffect(() => {
    if (isElsewhere) doWithout();
  }, [isElsewhere, doWithout]);
  if (error && faultOf(error).kind === 'SECOND_FACTOR') return enrol;
  if (error && !data) return <Fault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  if ((fetching && !data) || isElsewhere) return <Loading />;
  if (!viewer) return signIn;
  return (
    <ViewerProvider value={viewer}>
      <a className="skip" href="#content">
        {app.skip}
      </a>
      <div className="shell">
        <TopBar />
        <LiveBar />
        <main id="content" className="shell-main" tabIndex={-1}>
          {viewer.places.length > 0 || viewer.units.length > 0 ? (
            <Outlet />
          ) : (
            <p className="shell-note">{app.noRole}</p>
          )}
        </main>
        {isPhone && <Navigation />}
      </div>
    </ViewerProvider>
  );
}
