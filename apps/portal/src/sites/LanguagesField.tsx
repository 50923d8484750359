import { Radio } from 'antd';
import { useSiteTexts } from './texts.ts';

interface Props {
  id?: string;
  value?: readonly string[];
  onChange?: (locales: string[]) => void;
}

/** Which languages the widgets speak, the default first. */
export function LanguagesField({ id, value = [], onChange }: Props) {
  const words = useSiteTexts();
  return (
    <Radio.Group
      id={id}
      className="site-ways"
      value={value.join(' ')}
      onChange={({ target }) => onChange?.(String(target.value).split(' '))}
      options={[
        { value: 'zh-CN', label: words.chineseOnly },
        { value: 'zh-CN en', label: words.chineseFirst },
        { value: 'en zh-CN', label: words.englishFirst },
        { value: 'en', label: words.englishOnly },
      ]}
    />
  );
}
