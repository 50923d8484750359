import { passkeysWork, signInWithPasskey } from '@linli/client/access/passkeys';
import { type SignInProvider, signInAt, signInProviders } from '@linli/client/access/providers';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLocale, useTexts } from '../locales/locale.tsx';
import { useAccessTexts } from './texts.ts';

/** What signs in beside the password: a passkey, and the providers that the operator has named. */
export function OtherWays({ done }: { done: () => void }) {
  const { signIn } = useTexts();
  const { or, passkeys, refused } = useAccessTexts();
  const { locale } = useLocale();
  const [providers, setProviders] = useState<readonly SignInProvider[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    void signInProviders().then((all) => isHere && setProviders(all));
    return () => {
      isHere = false;
    };
  }, []);

  const byPasskey = async () => {
    setBusy('passkey');
    const answer = await signInWithPasskey();
    setBusy(null);
    if (answer.ok) return done();
    const { fault: one, retryAfterSeconds } = answer;
    setFault(one === 'TOO_MANY' ? signIn.TOO_MANY(retryAfterSeconds) : passkeys.faults[one]);
  };
  const byProvider = async (id: string) => {
    setBusy(id);
    const base = import.meta.env.BASE_URL;
    const { pathname, search } = location;
    const answer = await signInAt(id, { done: `${pathname}${search}`, refused: `${base}refused` });
    if (answer.ok) return location.assign(answer.url);
    setBusy(null);
    setFault(answer.fault === 'TOO_MANY' ? signIn.TOO_MANY(answer.retryAfterSeconds) : refused.unavailable);
  };
  if (!passkeysWork() && providers.length === 0) return null;
  return (
    <div className="sign-in-ways">
      <p className="sign-in-or muted">{or}</p>
      {fault && <Alert type="error" role="alert" title={fault} />}
      {passkeysWork() && (
        <Button size="large" block loading={busy === 'passkey'} onClick={() => void byPasskey()}>
          {passkeys.signIn}
        </Button>
      )}
      {providers.map(({ id, label }) => (
        <Button key={id} size="large" block loading={busy === id} onClick={() => void byProvider(id)}>
          {locale === 'en' ? label.en : label.zh}
        </Button>
      ))}
    </div>
  );
}
