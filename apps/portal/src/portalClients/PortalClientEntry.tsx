import { DisablePortalClientDocument, type PortalClientRowFragment } from '@linli/client/generated/graphql';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { Ask } from '../pieces/Ask.tsx';
import { When } from '../pieces/When.tsx';
import { usePortalTexts } from './texts.ts';

interface Props {
  client: PortalClientRowFragment;
  again: () => void;
}

export function PortalClientEntry({ client, again }: Props) {
  const words = usePortalTexts();
  const { message } = App.useApp();
  const [isAsked, setAsked] = useState(false);
  const { busy, problem, fault, forget, run } = useDeed();
  const name = client.name.text;

  const disable = async () => {
    const input = { id: client.id };
    if (!(await run(DisablePortalClientDocument, { input }, (data) => data.disablePortalClient))) return;
    setAsked(false);
    void message.success(words.disableDone);
    again();
  };

  return (
    <li className="portals-entry">
      <div className="portals-head">
        <h2>{name}</h2>
        {client.disabledAt ? (
          <span className="muted">
            {words.disabled} <When at={client.disabledAt} />
          </span>
        ) : (
          <Button danger aria-label={words.disableNamed(name)} onClick={() => setAsked(true)}>
            {words.disable}
          </Button>
        )}
      </div>
      <dl>
        <dt>{words.key}</dt>
        <dd>
          <code>{client.key}</code>
        </dd>
        <dt>{words.place}</dt>
        <dd>{client.place.name.text}</dd>
        <dt>{words.origins}</dt>
        <dd>{client.origins.join(' · ')}</dd>
        <dt>{words.redirectUris}</dt>
        <dd>{client.redirectUris.join(' · ')}</dd>
        <dt>{words.registered}</dt>
        <dd>
          <When at={client.registeredAt} />
        </dd>
      </dl>
      <Ask
        open={isAsked}
        title={words.disableTitle(name)}
        words={words.disable}
        danger
        busy={busy}
        problem={problem}
        fault={fault}
        confirm={() => void disable()}
        close={() => {
          forget();
          setAsked(false);
        }}
      >
        <p>{words.disableText}</p>
      </Ask>
    </li>
  );
}
