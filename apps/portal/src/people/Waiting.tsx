import {
  ResendInvitationDocument,
  RevokeInvitationDocument,
  type StaffRowFragment,
} from '@linli/client/generated/graphql';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { useLabel } from '../locales/labels.ts';
import { Ask } from '../pieces/Ask.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { When } from '../pieces/When.tsx';
import { roleWords } from './roleWords.ts';
import { usePeopleTexts } from './texts.ts';

/** Invitations whose people have not come yet: sent again, or taken back. */
export function Waiting({ rows, again }: { rows: readonly StaffRowFragment[]; again: () => void }) {
  const words = usePeopleTexts();
  const label = useLabel();
  const { message } = App.useApp();
  const resending = useDeed();
  const revoking = useDeed();
  const [asked, setAsked] = useState<StaffRowFragment | null>(null);
  const input = (row: StaffRowFragment) => ({ input: { person: row.id } });

  const resend = async (row: StaffRowFragment) => {
    if (await resending.run(ResendInvitationDocument, input(row), (data) => data.resendInvitation))
      void message.success(words.resent(row.person.name));
    again();
  };
  const revoke = async (row: StaffRowFragment) => {
    if (!(await revoking.run(RevokeInvitationDocument, input(row), (data) => data.revokeInvitation))) return;
    setAsked(null);
    void message.success(words.revoked(row.person.name));
    again();
  };
  return (
    <>
      {resending.problem && <Alert type="error" role="alert" title={resending.problem} />}
      {resending.fault && <Fault error={resending.fault} />}
      <ul className="people-list">
        {rows.map((row) => (
          <li key={row.id}>
            <div>
              <strong>{row.person.name}</strong> <span className="people-mail">{row.email}</span>
              <p>{row.grants.map((grant) => roleWords(grant, label)).join(' · ')}</p>
              {row.invitation && (
                <p className="muted">
                  <When at={row.invitation.sentAt} />
                  {words.sent(row.invitation.invitedBy.name)} ·{' '}
                  {row.invitation.isExpired ? (
                    <span className="people-late">{words.expired}</span>
                  ) : (
                    <>
                      {words.expires} <When at={row.invitation.expiresAt} />
                    </>
                  )}
                </p>
              )}
            </div>
            <div className="people-deeds">
              <Button
                disabled={resending.busy}
                aria-label={words.resendNamed(row.person.name)}
                onClick={() => void resend(row)}
              >
                {words.resend}
              </Button>
              <Button
                aria-label={words.revokeNamed(row.person.name)}
                onClick={() => {
                  revoking.forget();
                  setAsked(row);
                }}
              >
                {words.revoke}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Ask
        open={asked !== null}
        title={asked ? words.revokeTitle(asked.person.name) : ''}
        words={words.revoke}
        danger
        {...revoking}
        confirm={() => asked && void revoke(asked)}
        close={() => setAsked(null)}
      >
        <p>{words.revokeText}</p>
      </Ask>
    </>
  );
}
