import { Alert, App, Button, Input, Modal } from 'antd';
import { useTexts } from '../locales/locale.tsx';
import type { Shown } from './IntegrationsScreen.tsx';
import { useIntegrationTexts } from './texts.ts';

/** A secret, this once: it is gone with the dialog, and closing takes a word of its own. */
export function ShownSecret({ shown, close }: { shown: Shown | null; close: () => void }) {
  const words = useIntegrationTexts();
  const { app } = useTexts();
  const { message } = App.useApp();
  const secret = shown?.secret ?? null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret ?? '');
      void message.success(words.copied);
    } catch {
      void message.error(words.copyFailed);
    }
  };
  return (
    <Modal
      open={shown !== null}
      title={words.shownTitle}
      footer={
        <Button type={secret === null ? 'primary' : 'default'} onClick={close}>
          {secret === null ? app.close : words.saved}
        </Button>
      }
      onCancel={close}
      mask={{ closable: false }}
      keyboard={false}
      closable={{ 'aria-label': app.close }}
      destroyOnHidden
    >
      {shown && secret === null && <Alert type="warning" role="status" title={words.lost} />}
      {secret !== null && (
        <div className="integrations-form">
          <p>{words.shownLead}</p>
          <Input.TextArea
            className="integrations-secret"
            aria-label={words.secret}
            readOnly
            rows={2}
            value={secret}
            onFocus={({ target }) => target.select()}
          />
          <Button type="primary" onClick={() => void copy()}>
            {words.copy}
          </Button>
          <h3>{words.sample}</h3>
          <pre className="integrations-sample">{sample()}</pre>
        </div>
      )}
    </Modal>
  );
}

/** The secret stays out of it: what is typed on a command line is kept in its history. */
function sample(): string {
  return [
    `curl ${location.origin}/graphql \\`,
    `  -H "Authorization: Bearer $LINLI_TOKEN" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '{"query":"{ appeals(first: 5) { totalCount nodes { code title state } } }"}'`,
  ].join('\n');
}
