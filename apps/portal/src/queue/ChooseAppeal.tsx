import { useTexts } from '../locales/locale.tsx';
import { Empty } from '../pieces/Empty.tsx';

export function ChooseAppeal() {
  const { queue } = useTexts();
  return (
    <Empty words={queue.choose}>
      <p className="choose-keys">{queue.keys}</p>
    </Empty>
  );
}
