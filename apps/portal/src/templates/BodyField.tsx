import { Button, Input } from 'antd';
import { useRef } from 'react';
import { insertAtCursor } from './insert.ts';
import { useTemplateTexts } from './texts.ts';

const names = ['code', 'category', 'place', 'unit', 'dueDate'] as const;

interface Props {
  id?: string;
  value?: string;
  onChange?: (event: { target: { value: string } }) => void;
  lang?: string;
}

/** The text of a template, with its placeholders at hand. */
export function BodyField({ lang, ...rest }: Props) {
  const words = useTemplateTexts();
  const box = useRef<HTMLDivElement>(null);
  return (
    <div ref={box}>
      <Input.TextArea rows={4} maxLength={2000} lang={lang} {...rest} />
      <fieldset className="template-placeholders">
        <legend className="muted">{words.placeholders}</legend>
        {names.map((name) => (
          <Button
            key={name}
            size="small"
            onClick={() => {
              const field = box.current?.querySelector('textarea');
              if (field) insertAtCursor(field, `{${name}}`);
            }}
          >
            {words.placeholderNames[name]}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
