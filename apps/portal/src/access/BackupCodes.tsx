import { App, Button } from 'antd';
import { useAccessTexts } from './texts.ts';

/** Shown this once. */
export function BackupCodes({ codes, saved }: { codes: readonly string[]; saved: () => void }) {
  const { backup } = useAccessTexts();
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    void message.success(backup.copied);
  };
  return (
    <div className="code-backup">
      <h3>{backup.title}</h3>
      <p className="muted">{backup.lead}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="code-ways">
        <Button onClick={() => void copy()}>{backup.copy}</Button>
        <Button type="primary" onClick={saved}>
          {backup.saved}
        </Button>
      </div>
    </div>
  );
}
