import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useLocale } from '../locales/locale.tsx';
import { grouped } from './entry.ts';
import { useIntakeTexts } from './texts.ts';
import type { Filed } from './useFiling.ts';

/** What the resident takes home: read out on the phone, printed at the desk. */
export function ReceiptSlip({ filed: { appeal, receipt } }: { filed: Filed }) {
  const words = useIntakeTexts();
  const { locale } = useLocale();
  // The next entry takes the focus; what is to be read out must stay in sight, also on a phone.
  const slip = useRef<HTMLElement>(null);
  // Newer browsers answer scrolling with a promise, which is no way to leave an effect.
  useEffect(() => {
    void slip.current?.scrollIntoView({ block: 'start' });
  }, []);
  const at = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date());
  return (
    <section ref={slip} className="slip" role="status" aria-label={words.receipt}>
      <p className="slip-done">{appeal.state === 'RESOLVED' ? words.filedSolved : words.filed}</p>
      <p className="slip-title">{appeal.title}</p>
      <dl>
        <div>
          <dt>{words.code}</dt>
          <dd className="slip-digits">{grouped(receipt.code)}</dd>
        </div>
        <div>
          <dt>{words.pin}</dt>
          <dd className="slip-digits">{grouped(receipt.pin)}</dd>
        </div>
      </dl>
      <p>{receipt.nextStep}</p>
      <p className="muted slip-hint">{words.keep}</p>
      <p className="slip-at muted">{at}</p>
      <div className="slip-buttons">
        <Button onClick={() => window.print()}>{words.print}</Button>
        <Link to={`/appeals/${encodeURIComponent(appeal.id)}`}>{words.open}</Link>
      </div>
    </section>
  );
}
