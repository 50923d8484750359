import {
  RevokeOtherSignInSessionsDocument,
  RevokeSignInSessionDocument,
  type SignInSessionRowFragment,
} from '@linli/client/generated/graphql';
import { App, Button } from 'antd';
import { useState } from 'react';
import { type CombinedError, useMutation } from 'urql';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { When } from '../pieces/When.tsx';
import { usePortalTexts } from '../portalClients/texts.ts';
import { deviceOf } from './device.ts';

interface SessionsProps {
  sessions: readonly SignInSessionRowFragment[];
  again: () => void;
}

export function Sessions({ sessions, again }: SessionsProps) {
  const { account } = useTexts();
  const portals = usePortalTexts();
  const { message } = App.useApp();
  const label = useLabel();
  const [fault, setFault] = useState<CombinedError | null>(null);
  const [one, revoke] = useMutation(RevokeSignInSessionDocument);
  const [others, revokeOthers] = useMutation(RevokeOtherSignInSessionsDocument);
  const busy = one.fetching || others.fetching;
  const finish = ({ error }: { error?: CombinedError | undefined }) => {
    setFault(error ?? null);
    if (!error) void message.success(account.revoked);
    again();
  };
  return (
    <section className="account-part" aria-labelledby="sessions">
      <h2 id="sessions">{account.sessions}</h2>
      <p className="muted">{account.sessionsLead}</p>
      {fault && <Fault error={fault} />}
      <ul className="account-sessions">
        {sessions.map((session) => {
          const browser = deviceOf(session.userAgent) ?? account.unknownDevice;
          const device = session.via ? portals.via(session.via.text, browser) : browser;
          return (
            <li key={session.id}>
              <div>
                <strong>{device}</strong>
                {session.isCurrent && <span className="account-current">{account.current}</span>}
                <p className="muted">
                  {account.lastSeen} <When at={session.lastSeenAt} /> · {account.started}{' '}
                  <When at={session.startedAt} />
                  {` · ${label('SignInMethod', session.method)}`}
                  {session.address && ` · ${session.address}`}
                </p>
              </div>
              {!session.isCurrent && (
                <Button
                  disabled={busy}
                  aria-label={account.revokeNamed(device)}
                  onClick={() => void revoke({ input: { id: session.id } }).then(finish)}
                >
                  {account.revoke}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? (
        <Button disabled={busy} onClick={() => void revokeOthers({}).then(finish)}>
          {account.revokeOthers}
        </Button>
      ) : (
        <p className="muted">{account.onlyThis}</p>
      )}
    </section>
  );
}
