import {
  type DeedFaceFragment,
  type DeedFilter,
  DeedsDocument,
  ReviseDeedDocument,
} from '@linli/client/generated/graphql';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useDeed } from '../app/useDeed.ts';
import { usePages } from '../app/usePages.ts';
import { readableDate } from '../locales/dates.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { DeedForm } from './DeedForm.tsx';
import { useDutyRoleTexts } from './texts.ts';
import { Withdraw } from './Withdraw.tsx';

/** Deeds, the latest first; whoever did one corrects and withdraws it. */
export function DeedList({ filter }: { filter: DeedFilter }) {
  const words = useDutyRoleTexts();
  const list = usePages(DeedsDocument, { filter }, (data) => data.deeds);
  const [open, setOpen] = useState<string | null>(null);
  const [gone, setGone] = useState<DeedFaceFragment | null>(null);
  const { run, forget, ...deed } = useDeed();
  const { message } = App.useApp();
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  if (list.rows === null) return <Loading lines={3} />;
  if (list.rows.length === 0) return <p className="muted">{words.noDeeds}</p>;
  const close = () => {
    forget();
    setOpen(null);
  };
  return (
    <>
      <ul className="duty-list">
        {list.rows.map((row) => (
          <li key={row.id} className={row.withdrawnAt ? 'duty-withdrawn' : ''}>
            <Deed row={row} isMine={filter.mine === true} />
            {row.viewerCanRevise && open !== row.id && (
              <div className="step-buttons">
                <Button type="link" aria-label={words.correctNamed(row.what)} onClick={() => setOpen(row.id)}>
                  {words.correct}
                </Button>
                <Button type="link" aria-label={words.withdrawNamed(row.what)} onClick={() => setGone(row)}>
                  {words.withdraw}
                </Button>
              </div>
            )}
            {open === row.id && (
              <DeedForm
                row={row}
                {...deed}
                cancel={close}
                save={async (_member, values, reason) => {
                  const input = { id: row.id, version: row.version, reason, deed: values };
                  if (!(await run(ReviseDeedDocument, { input }, (data) => data.reviseDeed))) return;
                  void message.success(words.saved);
                  close();
                  list.again();
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {list.more && (
        <Button loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
      {gone && (
        <Withdraw
          row={gone}
          close={() => setGone(null)}
          done={() => {
            setGone(null);
            list.again();
          }}
        />
      )}
    </>
  );
}

function Deed({ row, isMine }: { row: DeedFaceFragment; isMine: boolean }) {
  const words = useDutyRoleTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { what, doneOn, member, place, tookPart, category, appeal, withdrawnAt, revisions } = row;
  const facts = [
    readableDate(doneOn, locale),
    label('DutyRole', member.role),
    ...(isMine ? [] : [member.person.name]),
    place.name.text,
    ...(tookPart ? [words.people(tookPart)] : []),
    ...(category ? [category.name.text] : []),
    ...(withdrawnAt ? [words.withdrawn] : []),
  ];
  const corrections = revisions.filter(({ number }) => number > 1);
  return (
    <>
      <p>{what}</p>
      <p className="muted">
        {facts.join(' · ')}
        {appeal && (
          <>
            {' · '}
            <Link to={`/appeals/${appeal.id}`}>{appeal.title || appeal.code}</Link>
          </>
        )}
      </p>
      {corrections.length > 0 && (
        <details>
          <summary>{words.revised(corrections.length)}</summary>
          <ul className="duty-list">
            {revisions.map((one) => (
              <li key={one.number}>
                <p>{one.what}</p>
                <p className="muted">
                  {[readableDate(one.doneOn, locale), one.reason].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
