import { type PasskeyRowFragment, RemovePasskeyDocument } from '@linli/client/generated/graphql';
import { App, Button } from 'antd';
import { useState } from 'react';
import { type CombinedError, useMutation } from 'urql';
import { Fault } from '../pieces/Fault.tsx';
import { When } from '../pieces/When.tsx';
import { AddPasskey } from './AddPasskey.tsx';
import { useAccessTexts } from './texts.ts';

interface PasskeysProps {
  passkeys: readonly PasskeyRowFragment[];
  again: () => void;
}

export function Passkeys({ passkeys, again }: PasskeysProps) {
  const { passkeys: words } = useAccessTexts();
  const { message } = App.useApp();
  const [fault, setFault] = useState<CombinedError | null>(null);
  const [{ fetching }, remove] = useMutation(RemovePasskeyDocument);
  const take = async (id: string) => {
    const { error } = await remove({ input: { id } });
    setFault(error ?? null);
    if (!error) void message.success(words.removed);
    again();
  };
  const added = () => {
    void message.success(words.added);
    again();
  };
  return (
    <section className="account-part" aria-labelledby="passkeys">
      <h2 id="passkeys">{words.section}</h2>
      <p className="muted">{words.lead}</p>
      {fault && <Fault error={fault} />}
      {passkeys.length === 0 && <p>{words.none}</p>}
      {passkeys.length > 0 && (
        <ul className="account-sessions">
          {passkeys.map(({ id, name, createdAt, lastUsedAt, isSynced }) => (
            <li key={id}>
              <div>
                <strong>{name ?? words.unnamed}</strong>
                <p className="muted">
                  {createdAt && (
                    <>
                      {words.since} <When at={createdAt} /> ·{' '}
                    </>
                  )}
                  {lastUsedAt ? (
                    <>
                      {words.lastUsed} <When at={lastUsedAt} />
                    </>
                  ) : (
                    words.neverUsed
                  )}
                  {isSynced && ` · ${words.synced}`}
                </p>
              </div>
              <Button
                disabled={fetching}
                aria-label={words.removeNamed(name ?? words.unnamed)}
                onClick={() => void take(id)}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddPasskey done={added} />
    </section>
  );
}
