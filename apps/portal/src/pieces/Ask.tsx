import { Alert, Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useTexts } from '../locales/locale.tsx';
import { Fault } from './Fault.tsx';

interface Props {
  open: boolean;
  title: string;
  /** On the button that does it. */
  words: string;
  /** It cannot be undone: the button is red. */
  danger?: boolean;
  /** It was done: what there is to see stays until it is closed. */
  done?: boolean;
  busy: boolean;
  problem: string | null;
  fault: CombinedError | null;
  confirm: () => void;
  close: () => void;
  children: ReactNode;
}

/** A question before something is done, and what went wrong when it was not. */
export function Ask(props: Props) {
  const { open, title, words, danger, done, busy, problem, fault, confirm, close, children } = props;
  const { app } = useTexts();
  return (
    <Modal
      open={open}
      title={title}
      okText={words}
      cancelText={app.cancel}
      okButtonProps={{ danger: danger ?? false, loading: busy }}
      {...(done && { footer: <Button onClick={close}>{app.close}</Button> })}
      onOk={confirm}
      onCancel={close}
      closable={{ 'aria-label': app.close }}
      destroyOnHidden
    >
      {children}
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
    </Modal>
  );
}
