import { Alert } from 'antd';
import type { CombinedError } from 'urql';
import { Fault } from '../pieces/Fault.tsx';

/** Why it was not kept, but for what stands at the fields. */
export interface Refused {
  message?: string;
  error?: CombinedError | null;
}

export function Problems({ refused }: { refused: Refused }) {
  return (
    <>
      {refused.message && <Alert type="error" role="alert" title={refused.message} />}
      {refused.error && <Fault error={refused.error} />}
    </>
  );
}
