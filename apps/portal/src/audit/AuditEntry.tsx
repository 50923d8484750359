import { useLabel } from '../locales/labels.ts';
import { When } from '../pieces/When.tsx';
import { useActionNames, useAuditTexts, useTargetName } from './texts.ts';
import type { AuditRow, FilterKey } from './useTrail.ts';

interface Props {
  row: AuditRow;
  choose: (key: FilterKey, value: string) => void;
}

/** One entry: who, what, when; what changed is folded away. */
export function AuditEntry({ row, choose }: Props) {
  const words = useAuditTexts();
  const label = useLabel();
  const { nameOf } = useActionNames();
  const targetName = useTargetName();
  const { person } = row;
  return (
    <li className="audit-entry">
      <p className="audit-line">
        <strong>{nameOf(row.action)}</strong>
        {person ? (
          <button
            type="button"
            className="link"
            title={words.onlyActor(person.name)}
            onClick={() => choose('actor', person.id)}
          >
            {person.name}
          </button>
        ) : (
          <span>{row.integrationName ?? label('ActorKind', row.actorKind)}</span>
        )}
        <button
          type="button"
          className="link"
          title={words.onlyTarget}
          onClick={() => choose('target', row.target)}
        >
          {targetName(row.targetType)}
        </button>
        <span className="muted">
          <When at={row.at} />
        </span>
        <span className="muted">{row.sealed ? words.sealed : words.unsealed}</span>
      </p>
      <details>
        <summary>
          {words.before} → {words.after}
        </summary>
        <dl className="audit-change">
          <dt>{words.before}</dt>
          <dd>
            <code>{JSON.stringify(row.before ?? null, null, 2)}</code>
          </dd>
          <dt>{words.after}</dt>
          <dd>
            <code>{JSON.stringify(row.after ?? null, null, 2)}</code>
          </dd>
          {row.requestId && (
            <>
              <dt>{words.request}</dt>
              <dd>
                <code>{row.requestId}</code>
              </dd>
            </>
          )}
        </dl>
      </details>
    </li>
  );
}
