import { signInWithPasskey } from '@linli/client/access/passkeys';
import { signOut } from '@linli/client/access/session';
import { Button } from 'antd';
import { useRestart } from '../app/ClientProvider.tsx';
import { useTitle } from '../app/useTitle.ts';
import { useTexts } from '../locales/locale.tsx';
import './Account.css';
import { AddPasskey } from './AddPasskey.tsx';
import { SetUpCodes } from './SetUpCodes.tsx';
import { SignInPage } from './SignInPage.tsx';
import { useAccessTexts } from './texts.ts';

/** The password was right, and the office asks for more: nothing else is to be had before. */
export function EnrolScreen() {
  const { app } = useTexts();
  const { enrol, or, setUp, passkeys } = useAccessTexts();
  const restart = useRestart();
  useTitle(enrol.title);
  const leave = async () => {
    await signOut();
    restart();
  };
  // A key that was added is a second factor once it was shown.
  const show = async () => {
    await signInWithPasskey();
    restart();
  };
  return (
    <SignInPage title={enrol.title} lead={enrol.lead}>
      <h2>{setUp.section}</h2>
      <SetUpCodes done={restart} />
      <p className="sign-in-or muted">{or}</p>
      <h2>{passkeys.section}</h2>
      <p className="muted">{passkeys.lead}</p>
      <AddPasskey done={() => void show()} />
      <p className="muted sign-in-foot">{enrol.hasPasskey}</p>
      <div>
        <Button onClick={() => void leave()}>{app.signOut}</Button>
      </div>
    </SignInPage>
  );
}
