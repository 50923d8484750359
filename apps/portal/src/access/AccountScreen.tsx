import { AccountDocument, SitePlacesDocument } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useTitle } from '../app/useTitle.ts';
import { useTexts } from '../locales/locale.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { usePortalTexts } from '../portalClients/texts.ts';
import { useSiteWayTexts } from '../sites/wayTexts.ts';
import './Account.css';
import { ChangePassword } from './ChangePassword.tsx';
import { Passkeys } from './Passkeys.tsx';
import { Sessions } from './Sessions.tsx';
import { SignInCodes } from './SignInCodes.tsx';

/** What concerns only the person who is signed in. */
export function AccountScreen() {
  const { account, invite } = useTexts();
  const portals = usePortalTexts();
  const sites = useSiteWayTexts();
  useTitle(account.title);
  const [{ data, error }, read] = useQuery({
    query: AccountDocument,
    requestPolicy: 'cache-and-network',
  });
  const [{ data: mine }] = useQuery({ query: SitePlacesDocument });
  const again = () => read({ requestPolicy: 'network-only' });
  const viewer = data?.viewer;
  if (error && !data) return <Fault error={error} retry={again} />;
  if (!viewer) return <Loading />;
  return (
    <div className="account">
      <h1>{account.title}</h1>
      <p className="muted">{viewer.email}</p>
      <p className="account-ways">
        {viewer.viewerCanInvite && <Link to="/invite">{invite.title}</Link>}
        {viewer.viewerCanManagePortalClients && <Link to="/portals">{portals.title}</Link>}
        {mine?.viewer?.sitePlaces.length ? <Link to="/sites">{sites.title}</Link> : null}
      </p>
      <Sessions sessions={viewer.signInSessions} again={again} />
      <SignInCodes isOn={viewer.hasSignInCodes} isRequired={viewer.isSecondFactorRequired} again={again} />
      <Passkeys passkeys={viewer.passkeys} again={again} />
      <ChangePassword email={viewer.email} done={again} />
    </div>
  );
}
