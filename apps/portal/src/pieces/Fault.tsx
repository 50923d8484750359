import { faultOf } from '@linli/client/faults';
import { Alert, Button } from 'antd';
import type { CombinedError } from 'urql';
import { useTexts } from '../locales/locale.tsx';

/** A fault of the whole request, in a sentence with a way out. */
export function Fault({ error, retry }: { error: CombinedError; retry?: () => void }) {
  const { faults, app } = useTexts();
  const fault = faultOf(error);
  const words = fault.kind === 'REFUSED' && fault.message ? fault.message : faults[fault.kind];
  return (
    <Alert
      type="error"
      role="alert"
      title={words}
      description={fault.reference ? faults.reference(fault.reference) : undefined}
      action={retry && <Button onClick={retry}>{app.retry}</Button>}
    />
  );
}
