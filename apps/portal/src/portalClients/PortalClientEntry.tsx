import { DisablePortalClientDocument, type PortalClientRowFragment } from '@linli/client/generated/graphql';
import { App, Button } from 'antd';
import { useMutation } from 'urql';
import { When } from '../pieces/When.tsx';
import { usePortalTexts } from './texts.ts';

export function PortalClientEntry({ client, again }: { client: PortalClientRowFragment; again: () => void }) {
  const words = usePortalTexts();
  const { message, modal } = App.useApp();
  const [{ fetching }, disable] = useMutation(DisablePortalClientDocument);
  const name = client.name.text;

  const ask = () =>
    modal.confirm({
      title: words.disableTitle(name),
      content: words.disableText,
      okText: words.disable,
      okButtonProps: { danger: true },
      cancelText: words.cancel,
      onOk: async () => {
        const { data, error } = await disable({ input: { id: client.id } });
        const answer = data?.disablePortalClient;
        if (answer?.__typename === 'DisablePortalClientPayload') void message.success(words.disableDone);
        else void message.error(answer ? answer.message : (error?.message ?? ''));
        again();
      },
    });

  return (
    <li className="portals-entry">
      <div className="portals-head">
        <h2>{name}</h2>
        {client.disabledAt ? (
          <span className="muted">
            {words.disabled} <When at={client.disabledAt} />
          </span>
        ) : (
          <Button danger disabled={fetching} aria-label={words.disableNamed(name)} onClick={ask}>
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
    </li>
  );
}
