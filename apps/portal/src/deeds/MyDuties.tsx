import { type DutyFaceFragment, RecordDeedDocument } from '@linli/client/generated/graphql';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { readableDate } from '../locales/dates.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { DeedForm } from './DeedForm.tsx';
import { DeedList } from './DeedList.tsx';
import { useDutyRoleTexts } from './texts.ts';

/** The viewer's own duties, a deed quickly written down, and what was written down before. */
export function MyDuties({ duties }: { duties: readonly DutyFaceFragment[] }) {
  const words = useDutyRoleTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { message } = App.useApp();
  const { run, ...deed } = useDeed();
  const [isOpen, setOpen] = useState(false);
  const [written, setWritten] = useState(0);
  // Sent again after a fault of the connection it makes no second one.
  const clientId = useRef(crypto.randomUUID());
  return (
    <section className="card">
      <div className="duties-head">
        <h2>{words.mine}</h2>
        {!isOpen && (
          <Button type="primary" onClick={() => setOpen(true)}>
            {words.record}
          </Button>
        )}
      </div>
      {isOpen && (
        <DeedForm
          duties={duties}
          {...deed}
          cancel={() => setOpen(false)}
          save={async (member, values) => {
            const input = { clientId: clientId.current, member, deed: values };
            if (!(await run(RecordDeedDocument, { input }, (data) => data.recordDeed))) return;
            clientId.current = crypto.randomUUID();
            void message.success(words.saved);
            setOpen(false);
            setWritten(written + 1);
          }}
        />
      )}
      <ul className="duty-list">
        {duties.map(({ id, role, community, from }) => (
          <li key={id}>
            <p>
              {label('DutyRole', role)} · {community.name.text}
            </p>
            <p className="muted">
              {words.does[role]} · {words.since(readableDate(from, locale))}
            </p>
          </li>
        ))}
      </ul>
      <h3>{words.myDeeds}</h3>
      <DeedList key={written} filter={{ mine: true }} />
    </section>
  );
}
