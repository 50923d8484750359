import { ErasePersonalDataDocument, type ErasePersonalDataMutation } from '@linli/client/generated/graphql';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { Ask } from '../pieces/Ask.tsx';
import { ReasonField } from './ReasonField.tsx';
import { usePrivacyTexts } from './texts.ts';

export type Erased = Extract<
  ErasePersonalDataMutation['erasePersonalData'],
  { __typename: 'ErasePersonalDataPayload' }
>['erased'];

interface Props {
  participantId: string;
  code: string;
  done: (erased: Erased) => void;
}

/** A resident asked to be forgotten: what goes and what stays is said first, and the code is typed once more. */
export function EraseData({ participantId, code, done }: Props) {
  const words = usePrivacyTexts();
  const erasing = useDeed();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const sameCode = typed.replace(/\D/g, '') === code;
  const spoken = code.replace(/(\d{3})(\d{3})(\d+)/, '$1 $2 $3');

  const close = () => {
    setOpen(false);
    setReason('');
    setTyped('');
    setTried(false);
    erasing.forget();
  };
  const erase = async () => {
    setTried(true);
    if (!sameCode || reason.trim() === '') return;
    const input = { participant: participantId, reason };
    const answer = await erasing.run(ErasePersonalDataDocument, { input }, (data) => data.erasePersonalData);
    if (!answer) return;
    close();
    done(answer.erased);
  };
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {words.eraseWords}
      </Button>
      <Ask
        open={open}
        title={words.eraseTitle}
        words={words.eraseConfirm}
        danger
        {...erasing}
        confirm={() => void erase()}
        close={close}
      >
        <div className="privacy-what">
          <h3>{words.goes}</h3>
          <ul>
            {words.goesList.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <h3>{words.stays}</h3>
          <ul>
            {words.staysList.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p>{words.ends}</p>
        </div>
        <ReasonField value={reason} change={setReason} missing={tried && reason.trim() === ''} />
        <div className="privacy-field">
          <label htmlFor={id}>{words.code(spoken)}</label>
          <Input
            id={id}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            inputMode="numeric"
            autoComplete="off"
            status={tried && !sameCode ? 'error' : ''}
            aria-invalid={tried && !sameCode}
            aria-describedby={`${id}-wrong`}
          />
          <p id={`${id}-wrong`} className="privacy-wrong" role={tried && !sameCode ? 'alert' : undefined}>
            {tried && !sameCode && words.codeWrong}
          </p>
        </div>
      </Ask>
    </>
  );
}
