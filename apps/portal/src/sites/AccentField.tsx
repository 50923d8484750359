import { Radio } from 'antd';
import { contrastOnWhite, leastContrast, ownAccent } from './contrast.ts';
import { useSiteTexts } from './texts.ts';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (accent: string | null) => void;
}

/** The widgets' own colour or one of the website's, with a word on whether it can be read. */
export function AccentField({ id, value, onChange }: Props) {
  const words = useSiteTexts();
  const ratio = value ? contrastOnWhite(value) : 21;
  const said = `${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1`;
  return (
    <div className="site-accent" id={id}>
      <Radio.Group
        aria-label={words.accent}
        value={value ? 'chosen' : 'own'}
        onChange={({ target }) => onChange?.(target.value === 'own' ? null : ownAccent)}
        options={[
          { value: 'own', label: words.ownAccent },
          { value: 'chosen', label: words.chosenAccent },
        ]}
      />
      {value && (
        <>
          <input
            type="color"
            aria-label={words.colour}
            aria-describedby="site-accent-said"
            value={value}
            onChange={({ target }) => onChange?.(target.value)}
          />
          <p id="site-accent-said" className={ratio < leastContrast ? 'site-warning' : 'muted'} role="status">
            {ratio < leastContrast ? words.unreadable(said) : words.readable(said)}
          </p>
        </>
      )}
    </div>
  );
}
