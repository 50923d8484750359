import { Input } from 'antd';
import { useId } from 'react';
import { usePrivacyTexts } from './texts.ts';

interface Props {
  value: string;
  change: (value: string) => void;
  /** Said when it was sent without. */
  missing: boolean;
}

/** How the resident asked, which is written down. */
export function ReasonField({ value, change, missing }: Props) {
  const words = usePrivacyTexts();
  const id = useId();
  return (
    <div className="privacy-field">
      <label htmlFor={id}>{words.reason}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={2000}
        value={value}
        onChange={({ target }) => change(target.value)}
        status={missing ? 'error' : ''}
        aria-invalid={missing}
        aria-describedby={`${id}-hint`}
      />
      <p
        id={`${id}-hint`}
        className={missing ? 'privacy-wrong' : 'muted'}
        role={missing ? 'alert' : undefined}
      >
        {missing ? words.reasonMissing : words.reasonHint}
      </p>
    </div>
  );
}
