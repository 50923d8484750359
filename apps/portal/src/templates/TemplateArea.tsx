import type { AppealDetailFragment, TemplateKind } from '@linli/client/generated/graphql';
import { Button, Input } from 'antd';
import { type ComponentProps, useId, useRef, useState } from 'react';
import { type Inserted, insertAtCursor, takeOut } from './insert.ts';
import { TemplatePicker } from './TemplatePicker.tsx';
import './Templates.css';
import { useTemplateTexts } from './texts.ts';

type AreaProps = ComponentProps<typeof Input.TextArea>;

interface Props extends Omit<AreaProps, 'autoSize' | 'ref' | 'value'> {
  /** What is written here. */
  kind: TemplateKind;
  appeal: AppealDetailFragment;
  value?: string;
  maxLength: number;
}

/** A field for words of staff, with the templates for them. */
export function TemplateArea({ kind, appeal, value = '', maxLength, ...rest }: Props) {
  const words = useTemplateTexts();
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [inserted, setInserted] = useState<Inserted | null>(null);
  const [isTooLong, setTooLong] = useState(false);
  const pickerId = useId();
  const field = () => box.current?.querySelector('textarea') ?? null;
  const isUntouched =
    inserted !== null && value.startsWith(inserted.text, inserted.at) && inserted.text !== '';

  const insert = (text: string) => {
    const element = field();
    if (!element) return;
    const fits = value.length + text.length <= maxLength;
    setTooLong(!fits);
    if (!fits) return;
    setOpen(false);
    setInserted(insertAtCursor(element, text));
  };
  return (
    <div ref={box}>
      <Input.TextArea value={value} maxLength={maxLength} {...rest} />
      <div className="template-bar">
        <Button
          ref={opener}
          size="small"
          aria-expanded={isOpen}
          aria-controls={pickerId}
          onClick={() => setOpen(!isOpen)}
        >
          {words.use}
        </Button>
        {isUntouched && (
          <Button
            size="small"
            onClick={() => {
              const element = field();
              if (element) takeOut(element, inserted);
              setInserted(null);
            }}
          >
            {words.takeOut}
          </Button>
        )}
        <span role="status" className="muted">
          {isTooLong ? words.tooLong : isUntouched && inserted.text.includes('【') ? words.fillIn : ''}
        </span>
      </div>
      <div id={pickerId}>
        {isOpen && (
          <TemplatePicker
            kind={kind}
            appeal={appeal}
            insert={insert}
            close={() => {
              setOpen(false);
              opener.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}
