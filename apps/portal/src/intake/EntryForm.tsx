import type { IntakeFormQuery } from '@linli/client/generated/graphql';
import { randomKey } from '@linli/client/transport/keys';
import { Alert, Button, Form, Input, Select } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { CombinedError } from 'urql';
import { remember } from '../app/memory.ts';
import { SimilarAppeals } from '../links/SimilarAppeals.tsx';
import { useLabel } from '../locales/labels.ts';
import { Fault } from '../pieces/Fault.tsx';
import { CategoryFields } from './CategoryFields.tsx';
import { dropDraft, keepDraft } from './drafts.ts';
import { channels, type Entry, fieldOf, inputOf, kinds } from './entry.ts';
import { ContactFields, MoreFields } from './MoreFields.tsx';
import { PlaceSearch } from './PlaceSearch.tsx';
import { useIntakeTexts } from './texts.ts';
import { type Filed, useFiling } from './useFiling.ts';

/** What is kept until it is sent: the same clientId, so that sending it again files nothing twice. */
export interface EntryDraft {
  readonly clientId: string;
  readonly entry: Entry;
}

interface Props {
  draftName: string;
  draft: EntryDraft;
  form: IntakeFormQuery;
  last: Entry | null;
  done: (filed: Filed, entry: Entry) => void;
}

/** One appeal on one page, for the keyboard: Tab goes on, Ctrl+Enter saves. */
export function EntryForm({ draftName, draft, form: { categories, spokenConsent }, last, done }: Props) {
  const words = useIntakeTexts();
  const label = useLabel();
  const [form] = Form.useForm<Entry>();
  const [clientId, setClientId] = useState(draft.clientId);
  const [problem, setProblem] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<CombinedError | null>(null);
  const { busy, file } = useFiling();
  const text = Form.useWatch('text', form);
  const place = Form.useWatch('place', form);
  const category = Form.useWatch('category', form);
  const chosen = categories?.find(({ id }) => id === category);

  const save = async (entry: Entry) => {
    setProblem([]);
    setFault(null);
    const input = inputOf(entry, {
      clientId,
      consentVersion: spokenConsent.version,
      photoKeys: (chosen?.questions ?? []).filter(({ kind }) => kind === 'PHOTO').map(({ key }) => key),
    });
    const { filed, refusal, fault: failed } = await file(input);
    setFault(failed);
    if (filed) {
      dropDraft(draftName);
      done(filed, entry);
    } else if (refusal) {
      const fields = 'fields' in refusal ? refusal.fields : [];
      const faults = fields.map(({ path, message }) => ({ name: fieldOf(path, input), message }));
      for (const { name, message } of faults) {
        if (name) form.setFields([{ name: name as never, errors: [message] }]);
      }
      const elsewhere = faults.filter(({ name }) => name === null).map(({ message }) => message);
      setProblem(fields.length > 0 ? (elsewhere.length > 0 ? elsewhere : [words.marked]) : [refusal.message]);
      // What was filed under this id before is another thing: the next press files this one.
      if (fields.some(({ path }) => path[0] === 'clientId')) setClientId(randomKey());
      form.focusField(faults.find(({ name }) => name !== null)?.name as never);
    }
  };
  const repeat = () => {
    if (!last) return;
    const { channel, category: topic, place: where } = last;
    form.setFieldsValue({ channel, category: topic, place: where } as Partial<Entry>);
    keepDraft(draftName, { clientId, entry: form.getFieldsValue(true) });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!busy) form.submit();
    } else if (event.altKey && event.code === 'KeyR') {
      event.preventDefault();
      repeat();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to all fields of the form
    <div className="intake-form" onKeyDown={keys}>
      <Form<Entry>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={draft.entry}
        onValuesChange={(_, entry) => keepDraft(draftName, { clientId, entry })}
        onFinish={(entry) => void save(entry)}
      >
        <Form.Item
          name="text"
          label={words.text}
          rules={[{ required: true, whitespace: true, message: words.textMissing }]}
        >
          <Input.TextArea autoFocus rows={4} />
        </Form.Item>
        <div className="intake-pair">
          <Form.Item name="place" label={words.place}>
            <PlaceSearch />
          </Form.Item>
          <Form.Item name="address" label={words.address}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        </div>
        <div className="intake-triple">
          <Form.Item name="channel" label={words.channel}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(value) => remember('channel', value)}
              options={channels.map((value) => ({ value, label: label('Channel', value) }))}
            />
          </Form.Item>
          <Form.Item name="kind" label={words.kind}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={kinds.map((value) => ({ value, label: label('AppealKind', value) }))}
            />
          </Form.Item>
          <CategoryFields categories={categories ?? []} />
        </div>
        <SimilarAppeals text={text ?? null} place={place?.id ?? null} category={category ?? null} />
        <ContactFields consent={spokenConsent.text.text} />
        <MoreFields evidencePhoto={chosen?.evidencePhoto ?? false} />
        {problem.length > 0 && <Alert type="error" role="alert" title={problem.join(' ')} />}
        {fault && <Fault error={fault} />}
        <div className="intake-buttons">
          <Button type="primary" htmlType="submit" loading={busy} aria-keyshortcuts="Control+Enter">
            {words.save} <kbd>Ctrl+Enter</kbd>
          </Button>
          {last && (
            <Button onClick={repeat} aria-keyshortcuts="Alt+R">
              {words.repeat} <kbd>Alt+R</kbd>
            </Button>
          )}
        </div>
      </Form>
    </div>
  );
}
