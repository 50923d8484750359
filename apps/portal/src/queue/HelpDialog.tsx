import { Modal, Switch } from 'antd';
import { useId, useState } from 'react';
import { remember, remembered } from '../app/memory.ts';
import { useIntakeTexts } from '../intake/texts.ts';
import { useTexts } from '../locales/locale.tsx';

export function HelpDialog({ open, close }: { open: boolean; close: () => void }) {
  const { help, app } = useTexts();
  const intake = useIntakeTexts();
  const [enabled, setEnabled] = useState(remembered('shortcuts') !== 'off');
  const label = useId();
  const keys = [
    ['J', help.next],
    ['K', help.previous],
    ['Enter', help.open],
    ['N', intake.nav],
    ['/', help.search],
    ['Esc', help.back],
    ['?', help.help],
  ] as const;
  return (
    <Modal
      open={open}
      title={help.title}
      onCancel={close}
      footer={null}
      width={420}
      closable={{ 'aria-label': app.close }}
    >
      <dl className="help-keys">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="help-switch">
        <span id={label}>{help.enabled}</span>
        <Switch
          aria-labelledby={label}
          checked={enabled}
          onChange={(on) => {
            remember('shortcuts', on ? 'on' : 'off');
            setEnabled(on);
          }}
        />
      </p>
    </Modal>
  );
}
