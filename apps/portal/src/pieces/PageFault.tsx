import { faultOf } from '@linli/client/faults';
import type { CombinedError } from 'urql';
import { ForbiddenPage } from '../app/pages.tsx';
import { Fault } from './Fault.tsx';

/** In the place of a whole page that could not be read. */
export function PageFault({ error, retry }: { error: CombinedError; retry: () => void }) {
  return faultOf(error).kind === 'FORBIDDEN' ? <ForbiddenPage /> : <Fault error={error} retry={retry} />;
}
