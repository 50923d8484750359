import { Button, Input, Select, Tag } from 'antd';
import { useActionNames, useAuditTexts } from './texts.ts';
import type { useTrail } from './useTrail.ts';

export function AuditFilters({ trail }: { trail: ReturnType<typeof useTrail> }) {
  const words = useAuditTexts();
  const { nameOf, known } = useActionNames();
  const { chosen, choose, isFiltered, clear } = trail;
  return (
    <search className="audit-filters">
      <div>
        <label htmlFor="audit-action">{words.action}</label>
        <Select
          id="audit-action"
          value={chosen('action') ?? ''}
          onChange={(value) => choose('action', value)}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: '', label: words.anyAction },
            ...known.map((action) => ({ value: action, label: nameOf(action) })),
          ]}
        />
      </div>
      {(['from', 'to'] as const).map((key) => (
        <div key={key}>
          <label htmlFor={`audit-${key}`}>{words[key]}</label>
          <Input
            id={`audit-${key}`}
            type="date"
            value={chosen(key) ?? ''}
            onChange={({ target }) => choose(key, target.value)}
          />
        </div>
      ))}
      {chosen('actor') && (
        <Tag closable onClose={() => choose('actor', null)}>
          {words.chosenActor}
        </Tag>
      )}
      {chosen('target') && (
        <Tag closable onClose={() => choose('target', null)}>
          {words.chosenTarget}
        </Tag>
      )}
      {isFiltered && <Button onClick={clear}>{words.clear}</Button>}
    </search>
  );
}
