import { Alert, App, Button } from 'antd';
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
      <Alert type="warning" title={backup.title} description={backup.lead} />
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
