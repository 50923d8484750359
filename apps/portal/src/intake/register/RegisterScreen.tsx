import type { AppealKind, Channel } from '@linli/client/generated/graphql';
import { Button, Checkbox, Select } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { ForbiddenPage } from '../../app/pages.tsx';
import { useTitle } from '../../app/useTitle.ts';
import { useLabel } from '../../locales/labels.ts';
import { Loading } from '../../pieces/Loading.tsx';
import { channels, kinds } from '../entry.ts';
import { useIntakeWays } from '../useIntakeWays.ts';
import './Register.css';
import { RegisterRow } from './RegisterRow.tsx';
import { type Column, columns, isEmpty } from './rows.ts';
import { useRegisterTexts } from './texts.ts';
import { useRegister } from './useRegister.ts';

/** A page of the paper book, typed in line by line (m82). */
export function RegisterScreen() {
  const { places, known } = useIntakeWays();
  if (!known) return <Loading lines={6} />;
  return places.length === 0 ? <ForbiddenPage /> : <Register />;
}

function Register() {
  const words = useRegisterTexts();
  const label = useLabel();
  const [channel, setChannel] = useState<Channel>('WALK_IN');
  const [kind, setKind] = useState<AppealKind>('HELP');
  const [agreed, setAgreed] = useState(false);
  const { rows, busy, type, add, paste, clearSaved, saveAll } = useRegister({ channel, kind, agreed });
  const table = useRef<HTMLTableElement>(null);
  const goTo = useRef<{ at: number; column: string } | null>(null);
  useTitle(words.title);
  const cell = (at: number, column: string) =>
    table.current?.querySelector<HTMLInputElement>(`[data-row-at="${at}"][data-cell="${column}"]`);
  useEffect(() => {
    if (goTo.current) cell(goTo.current.at, goTo.current.column)?.focus();
    goTo.current = null;
  });
  const latest = useRef(type);
  latest.current = type;
  // One function for all rows, so that typing draws one of them.
  const typed = useCallback<typeof type>((id, column, value) => latest.current(id, column, value), []);

  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!busy) void saveAll();
      return;
    }
    const { cell: column, rowAt } = (event.target as HTMLElement).dataset;
    const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!column || !rowAt || step === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const at = Number(rowAt) + step;
    if (at === rows.length) {
      goTo.current = { at, column };
      add();
    } else cell(at, column)?.focus();
  };
  const pasteCells = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const { cell: column, rowAt } = (event.target as HTMLElement).dataset;
    if (!column || !rowAt || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    paste(Number(rowAt), column as Column, text);
  };
  const filled = rows.filter((row) => !isEmpty(row));
  const saved = filled.filter(({ status }) => status === 'saved').length;
  return (
    <article className="intake register">
      <header>
        <Link to="/intake">{words.back}</Link>
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <div className="register-page">
        <Select
          aria-label={words.channel}
          value={channel}
          onChange={setChannel}
          options={channels.map((value) => ({ value, label: label('Channel', value) }))}
        />
        <Select
          aria-label={words.kind}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: label('AppealKind', value) }))}
        />
        <Checkbox checked={agreed} onChange={({ target }) => setAgreed(target.checked)}>
          {words.agreed}
        </Checkbox>
      </div>
      <div className="register-scroll">
        <table ref={table} onKeyDown={keys} onPaste={pasteCells}>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {words.columns[column]}
                </th>
              ))}
              <th scope="col" data-column="state">
                {words.state}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <RegisterRow key={row.id} row={row} index={index} type={typed} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="intake-buttons">
        <Button
          type="primary"
          loading={busy}
          onClick={() => void saveAll()}
          aria-keyshortcuts="Control+Enter"
        >
          {words.save} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button onClick={add}>{words.addRow}</Button>
        {saved > 0 && <Button onClick={clearSaved}>{words.clear}</Button>}
        <span role="status" className="muted register-count">
          {filled.length > 0 && words.count(saved, filled.length - saved)}
        </span>
      </div>
    </article>
  );
}
