import { Input } from 'antd';
import { tidied } from './origins.ts';
import { useSiteTexts } from './texts.ts';

interface Props {
  id?: string;
  value?: string;
  onChange?: (text: string) => void;
}

/** One address a line, as people paste them: on leaving the field each becomes its origin. */
export function OriginsField({ id, value = '', onChange }: Props) {
  const words = useSiteTexts();
  return (
    <>
      <Input.TextArea
        id={id}
        rows={3}
        spellCheck={false}
        autoCapitalize="off"
        inputMode="url"
        value={value}
        onChange={({ target }) => onChange?.(target.value)}
        onBlur={() => onChange?.(tidied(value))}
      />
      <div role="status">
        {value.trim() === '' && <p className="site-warning">{words.noOriginsYet}</p>}
        {value.includes('xn--') && <p className="muted">{words.punycode}</p>}
      </div>
    </>
  );
}
