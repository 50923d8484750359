import { useTexts } from '../locales/locale.tsx';
import './Loading.css';

/** Quiet bars in the place of what is being read. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const { app } = useTexts();
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{app.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="loading-bar" />
      ))}
    </div>
  );
}
