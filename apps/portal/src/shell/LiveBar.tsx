import { useLive, useOnline } from '../app/live.ts';
import { useTexts } from '../locales/locale.tsx';

/** Says so when the network or the live updates are away; silent otherwise. */
export function LiveBar() {
  const { faults } = useTexts();
  const online = useOnline();
  const { up } = useLive();
  return (
    <div role="status">
      {(!online || !up) && <p className="live-bar">{online ? faults.liveLost : faults.offlineBar}</p>}
    </div>
  );
}
