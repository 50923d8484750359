import { endCodes, renewBackupCodes } from '@linli/client/access/codes';
import { App, Button } from 'antd';
import { useState } from 'react';
import { BackupCodes } from './BackupCodes.tsx';
import { PasswordFirst } from './PasswordFirst.tsx';
import { SetUpCodes } from './SetUpCodes.tsx';
import { useAccessTexts } from './texts.ts';

interface SignInCodesProps {
  isOn: boolean;
  isRequired: boolean;
  again: () => void;
}

/** The account's section about codes: set up, renewed, removed. */
export function SignInCodes({ isOn, isRequired, again }: SignInCodesProps) {
  const { setUp: words } = useAccessTexts();
  const { message } = App.useApp();
  const [doing, setDoing] = useState<'setUp' | 'renew' | 'end' | null>(null);
  const [backupCodes, setBackupCodes] = useState<readonly string[] | null>(null);
  const finish = (said?: string) => {
    setDoing(null);
    setBackupCodes(null);
    if (said) void message.success(said);
    again();
  };
  const renew = async (password: string) => {
    const answer = await renewBackupCodes(password);
    if (answer.ok) setBackupCodes(answer.backupCodes);
    return answer;
  };
  const end = async (password: string) => {
    const answer = await endCodes(password);
    if (answer.ok) finish(words.ended);
    return answer;
  };
  const cancel = () => setDoing(null);
  const endLead = isRequired ? `${words.endRequired}${words.endLead}` : words.endLead;

  return (
    <section className="account-part" aria-labelledby="sign-in-codes">
      <h2 id="sign-in-codes">{words.section}</h2>
      <p className="muted">{isOn ? words.on : words.off}</p>
      {doing === 'setUp' && <SetUpCodes done={() => finish(words.done)} cancel={cancel} />}
      {backupCodes && <BackupCodes codes={backupCodes} saved={() => finish()} />}
      {doing === 'renew' && !backupCodes && (
        <PasswordFirst lead={words.renewLead} submit={words.renew} ask={renew} cancel={cancel} />
      )}
      {doing === 'end' && (
        <PasswordFirst lead={endLead} submit={words.end} danger ask={end} cancel={cancel} />
      )}
      {doing === null &&
        (isOn ? (
          <div className="code-ways">
            <Button onClick={() => setDoing('renew')}>{words.renew}</Button>
            <Button onClick={() => setDoing('end')}>{words.end}</Button>
          </div>
        ) : (
          <Button onClick={() => setDoing('setUp')}>{words.start}</Button>
        ))}
    </section>
  );
}
