import { QuoteBatchResultDocument } from '@linli/client/generated/graphql';
import { Alert, App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useDeed } from '../../app/useDeed.ts';
import { readableDate } from '../../locales/dates.ts';
import { useLocale } from '../../locales/locale.tsx';
import { Fault } from '../../pieces/Fault.tsx';
import type { Overview } from './columns.ts';
import { useOverviewTexts } from './texts.ts';

type Batch = NonNullable<Overview['batches'][number]['batch']>;

/** What others said of batches: told apart from figures by its look, its source and its own section. */
export function Quoted({ batches, again }: { batches: readonly Batch[]; again: () => void }) {
  const words = useOverviewTexts();
  const { locale } = useLocale();
  const [isOpen, setOpen] = useState(false);
  const quoted = batches.filter((batch) => batch.quoted.length > 0);
  return (
    <section className="card">
      <div className="postings-head">
        <h2>{words.quoted}</h2>
        {!isOpen && batches.length > 0 && <Button onClick={() => setOpen(true)}>{words.quote}</Button>}
      </div>
      <p className="muted">{words.quotedLead}</p>
      {isOpen && (
        <QuoteForm
          batches={batches}
          cancel={() => setOpen(false)}
          done={() => {
            setOpen(false);
            again();
          }}
        />
      )}
      {quoted.length === 0 && !isOpen && <p className="muted">{words.noQuotes}</p>}
      {quoted.map(({ id, name, quoted: all }) => (
        <div key={id}>
          <h3>{name.text}</h3>
          {all.map(({ text, source, saidOn }) => (
            <figure key={text} className="overview-quote">
              <blockquote>{text}</blockquote>
              <figcaption className="muted">
                {[source, saidOn && readableDate(saidOn, locale)].filter(Boolean).join(' · ')}
              </figcaption>
            </figure>
          ))}
        </div>
      ))}
    </section>
  );
}

interface Values {
  batch: string;
  quote: string;
  source: string;
  saidOn?: string;
}

interface FormProps {
  batches: readonly Batch[];
  done: () => void;
  cancel: () => void;
}

function QuoteForm({ batches, done, cancel }: FormProps) {
  const words = useOverviewTexts();
  const { message } = App.useApp();
  const { busy, problem, fault, run } = useDeed();
  const [clientId] = useState(() => crypto.randomUUID());
  const save = async ({ saidOn, ...values }: Values) => {
    const input = { ...values, clientId, saidOn: saidOn || null };
    if (!(await run(QuoteBatchResultDocument, { input }, (given) => given.quoteBatchResult))) return;
    void message.success(words.saved);
    done();
  };
  const rules = [{ required: true, whitespace: true, message: words.required }];
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      className="step-form posting-form"
      initialValues={{ batch: batches[0]?.id }}
      onFinish={(values) => void save(values)}
    >
      <Form.Item name="batch" label={words.batch} rules={rules}>
        <Select options={batches.map(({ id, name }) => ({ value: id, label: name.text }))} />
      </Form.Item>
      <Form.Item name="quote" label={words.quoteText} extra={words.quoteHint} rules={rules}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      <Form.Item name="source" label={words.source} rules={rules}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="saidOn" label={words.saidOn}>
        <Input type="date" />
      </Form.Item>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <div className="step-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.save}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
