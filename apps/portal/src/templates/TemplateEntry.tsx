import { RetireTextTemplateDocument, type TemplateFaceFragment } from '@linli/client/generated/graphql';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { Ask } from '../pieces/Ask.tsx';
import { Prose } from '../pieces/Prose.tsx';
import { readable } from './languages.ts';
import { useTemplateTexts } from './texts.ts';

interface Props {
  row: TemplateFaceFragment;
  edit: () => void;
  again: () => void;
}

/** One template, with what may be done with it. */
export function TemplateEntry({ row, edit, again }: Props) {
  const words = useTemplateTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { message } = App.useApp();
  const { busy, problem, fault, forget, run } = useDeed();
  const [isAsking, setAsking] = useState(false);
  const language = locale === 'en' ? 'en' : 'zh';
  const title = readable(row.title, language);
  const retire = async () => {
    const input = { template: row.id, version: row.version };
    if (!(await run(RetireTextTemplateDocument, { input }, (data) => data.retireTextTemplate))) return;
    setAsking(false);
    void message.success(words.retiredDone);
    again();
  };
  return (
    <li>
      <div>
        <h2>{title}</h2>
        <p className="muted">
          {[
            label('TemplateKind', row.kind),
            row.place.name.text,
            row.category?.name.text ?? words.allCategories,
          ].join(' · ')}
        </p>
        <Prose text={readable(row.body, language)} />
      </div>
      {row.viewerCanManage && !row.retiredAt && (
        <div className="templates-deeds">
          <Button aria-label={words.editNamed(title)} onClick={edit}>
            {words.edit}
          </Button>
          <Button aria-label={words.retireNamed(title)} onClick={() => setAsking(true)}>
            {words.retire}
          </Button>
        </div>
      )}
      <Ask
        open={isAsking}
        title={words.retireTitle}
        words={words.retire}
        danger
        busy={busy}
        problem={problem}
        fault={fault}
        confirm={() => void retire()}
        close={() => {
          forget();
          setAsking(false);
        }}
      >
        <p>
          <strong>{title}</strong>
        </p>
        <p>{words.retireText}</p>
      </Ask>
    </li>
  );
}
