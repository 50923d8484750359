import { Alert, Button } from 'antd';
import type { CombinedError } from 'urql';
import { Fault } from '../../pieces/Fault.tsx';
import { useApprenticeTexts } from './texts.ts';

interface Props {
  deed: { busy: boolean; problem: string | null; fault: CombinedError | null };
  /** On the button that does it. */
  words: string;
  danger?: boolean;
  cancel: () => void;
}

/** The end of a small form: what went wrong, and its two buttons. */
export function FormEnd({ deed: { busy, problem, fault }, words, danger = false, cancel }: Props) {
  const texts = useApprenticeTexts();
  return (
    <>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <div className="step-buttons">
        <Button type={danger ? 'default' : 'primary'} danger={danger} htmlType="submit" loading={busy}>
          {words}
        </Button>
        <Button onClick={cancel}>{texts.cancel}</Button>
      </div>
    </>
  );
}
