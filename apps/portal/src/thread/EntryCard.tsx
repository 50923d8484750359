import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { App, Button } from 'antd';
import { type ComponentType, type ReactNode, useState } from 'react';
import type { StepFormProps } from '../appeals/steps/useStep.ts';
import { useThreadTexts } from './texts.ts';
import './Thread.css';

interface Props {
  appeal: AppealDetailFragment;
  title: string;
  /** What can be entered here: the button's words and its form. */
  forms: readonly { readonly words: string; readonly form: ComponentType<StepFormProps> }[];
  children: ReactNode;
}

/** One kind of entry of the thread: what is there, and what whoever may can enter below it. */
export function EntryCard({ appeal, title, forms, children }: Props) {
  const texts = useThreadTexts();
  const { message } = App.useApp();
  const [open, setOpen] = useState<number | null>(null);
  const Form = open === null ? null : forms[open]?.form;
  const close = () => setOpen(null);
  const done = () => {
    // Whoever went on meanwhile is in another form by now.
    setOpen((now) => (now === open ? null : now));
    void message.success(texts.saved);
  };
  return (
    <section className="card entry-card">
      <h2>{title}</h2>
      {children}
      {appeal.viewerCanAddEntry && (
        <div className="entry-buttons">
          {forms.map(({ words }, index) => (
            <Button key={words} size="small" aria-expanded={open === index} onClick={() => setOpen(index)}>
              {words}
            </Button>
          ))}
        </div>
      )}
      {Form && <Form key={open} appeal={appeal} done={done} cancel={close} />}
    </section>
  );
}
