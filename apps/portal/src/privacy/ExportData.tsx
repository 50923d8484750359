import { ExportPersonalDataDocument } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { useLocale } from '../locales/locale.tsx';
import { Ask } from '../pieces/Ask.tsx';
import { Download } from './Download.tsx';
import { ReasonField } from './ReasonField.tsx';
import { usePrivacyTexts } from './texts.ts';

interface Props {
  participantId: string;
  code: string;
  /** The access log has one entry more. */
  again: () => void;
}

/** Everything that is kept of a resident, for the resident: written down, then downloaded. */
export function ExportData({ participantId, code, again }: Props) {
  const words = usePrivacyTexts();
  const { locale } = useLocale();
  const exporting = useDeed();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [files, setFiles] = useState<{ data: unknown; text: string } | null>(null);

  const close = () => {
    setOpen(false);
    setFiles(null);
    setReason('');
    setMissing(false);
    exporting.forget();
  };
  const take = async () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const variables = { input: { participant: participantId, reason }, locale };
    const answer = await exporting.run(
      ExportPersonalDataDocument,
      variables,
      (data) => data.exportPersonalData,
    );
    if (answer) {
      setFiles(answer);
      again();
    }
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.exportWords}</Button>
      <Ask
        open={open}
        title={words.exportTitle}
        words={words.exportConfirm}
        {...exporting}
        done={files !== null}
        confirm={() => void take()}
        close={close}
      >
        {files ? (
          <div className="privacy-done" role="status">
            <p>{words.exported}</p>
            <Download name={`linli-${code}.txt`} type="text/plain" content={files.text}>
              {words.readable}
            </Download>
            <Download
              name={`linli-${code}.json`}
              type="application/json"
              content={JSON.stringify(files.data, null, 2)}
            >
              {words.machine}
            </Download>
            <p className="muted">{words.exportedNote}</p>
          </div>
        ) : (
          <>
            <p>{words.exportText}</p>
            <ReasonField value={reason} change={setReason} missing={missing} />
          </>
        )}
      </Ask>
    </>
  );
}
