import { type HotlineField, PrepareHotlineImportDocument } from '@linli/client/generated/graphql';
import { Alert, Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useDeed } from '../../app/useDeed.ts';
import { useLabel } from '../../locales/labels.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { type Draft, dateOrders, draftOf, fields, guessed, mappingOf, required } from './draft.ts';
import type { HotlineFile } from './ImportScreen.tsx';
import { useHotlineTexts } from './texts.ts';

interface Props {
  file: HotlineFile;
  /** What was tried is no longer what stands here. */
  edited: () => void;
  tried: () => void;
}

/** Which column means what; kept by name for the next file. */
export function MappingForm({ file, edited, tried }: Props) {
  const words = useHotlineTexts();
  const label = useLabel();
  const { busy, problem, fault, run } = useDeed();
  const names = file.columns.map(({ name }) => name);
  const fitting = file.savedMappings.find(({ fits }) => fits);
  const [draft, replace] = useState<Draft>(() =>
    file.mapping ? draftOf(file.mapping) : fitting ? draftOf(fitting.mapping) : guessed(names),
  );
  const setDraft = (next: Draft) => {
    replace(next);
    edited();
  };
  const [saveAs, setSaveAs] = useState('');
  const set = (field: HotlineField, part: 'column' | 'constant', value: string) => {
    const before = draft.sources[field] ?? { column: '', constant: '' };
    setDraft({ ...draft, sources: { ...draft.sources, [field]: { ...before, [part]: value } } });
  };
  const submit = async () => {
    const input = { id: file.id, mapping: mappingOf(draft), saveAs: saveAs.trim() || null };
    if (await run(PrepareHotlineImportDocument, { input }, (data) => data.prepareHotlineImport)) tried();
  };
  return (
    <section className="hotline-card" aria-labelledby="hotline-mapping">
      <h2 id="hotline-mapping">{words.mapping}</h2>
      <p className="muted">{words.mappingLead}</p>
      {file.savedMappings.length > 0 && (
        <div className="hotline-saved">
          <label htmlFor="hotline-saved">{words.saved}</label>
          <Select
            id="hotline-saved"
            placeholder={words.saved}
            defaultValue={file.mapping ? undefined : fitting?.name}
            onChange={(name: string) => {
              const saved = file.savedMappings.find((one) => one.name === name);
              if (saved) setDraft(draftOf(saved.mapping));
            }}
            options={file.savedMappings.map(({ name, fits }) => ({
              value: name,
              label: fits ? `${name}（${words.fits}）` : name,
            }))}
          />
        </div>
      )}
      <ul className="hotline-fields">
        {fields.map((field) => {
          const source = draft.sources[field];
          const samples = file.columns.find(({ name }) => name === source?.column)?.samples ?? [];
          const name = label('HotlineField', field);
          return (
            <li key={field}>
              <span className="hotline-field">
                {name}
                {required.includes(field) && <small>{words.required}</small>}
              </span>
              <Select
                aria-label={`${name} ${words.column}`}
                showSearch
                value={source?.column ?? ''}
                onChange={(value: string) => set(field, 'column', value)}
                options={[
                  { value: '', label: words.noColumn },
                  ...names.map((value) => ({ value, label: value })),
                ]}
              />
              {field === 'ORDER_NUMBER' ? (
                <span />
              ) : (
                <Input
                  aria-label={`${name} ${words.constant}`}
                  placeholder={words.constant}
                  maxLength={200}
                  value={source?.constant ?? ''}
                  onChange={({ target }) => set(field, 'constant', target.value)}
                />
              )}
              <span className="muted hotline-sample">{samples.find((one) => one !== '')}</span>
            </li>
          );
        })}
      </ul>
      <div className="hotline-options">
        <div>
          <label htmlFor="hotline-days">{words.dateOrder}</label>
          <Select
            id="hotline-days"
            value={draft.dateOrder}
            onChange={(dateOrder) => setDraft({ ...draft, dateOrder })}
            options={dateOrders.map((value) => ({ value, label: label('DateOrder', value) }))}
          />
        </div>
        <Checkbox
          checked={draft.leaveOutUnknown}
          onChange={({ target }) => setDraft({ ...draft, leaveOutUnknown: target.checked })}
        >
          {words.leaveOut}
        </Checkbox>
        <div>
          <label htmlFor="hotline-save">{words.saveAs}</label>
          <Input
            id="hotline-save"
            value={saveAs}
            maxLength={50}
            placeholder={words.saveAsHint}
            onChange={({ target }) => setSaveAs(target.value)}
          />
        </div>
      </div>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <div className="intake-buttons">
        <Button
          type={file.state === 'READ' ? 'primary' : 'default'}
          loading={busy}
          onClick={() => void submit()}
        >
          {words.tryIt}
        </Button>
      </div>
    </section>
  );
}
