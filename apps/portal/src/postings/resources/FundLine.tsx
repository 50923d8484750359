import {
  CancelFundDocument,
  type FundFaceFragment,
  type SpendingFaceFragment,
} from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { useDeed } from '../../app/useDeed.ts';
import { readableDate } from '../../locales/dates.ts';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { Because } from './Because.tsx';
import { readableSum } from './money.ts';
import { SpendingForm } from './SpendingForm.tsx';
import { SpendingLine } from './SpendingLine.tsx';
import { useResourceTexts } from './texts.ts';

/** One fund: what is left of it, what was paid out, and what its keeper enters. */
export function FundLine({ fund, again }: { fund: FundFaceFragment; again: () => void }) {
  const words = useResourceTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const deed = useDeed();
  const [open, setOpen] = useState<'spend' | 'cancel' | null>(null);
  const { id, purpose, source, organization, grantedOn, granted, spent, left, spendings, viewerCanKeep } =
    fund;
  const sum = (value: string) => readableSum(value, locale);
  const standing = spendings.filter(({ reversedAt }: SpendingFaceFragment) => reversedAt === null);
  const done = () => {
    setOpen((now) => (now === open ? null : now));
    again();
  };
  const cancelFund = async (reason: string) => {
    const input = { fund: id, reason };
    if (await deed.run(CancelFundDocument, { input }, (data) => data.cancelFund)) done();
  };
  return (
    <li>
      <div className="postings-head">
        <h3>{purpose}</h3>
        <strong className="fund-sum">{words.yuan(sum(granted))}</strong>
      </div>
      <p className="muted">
        {[label('FundSource', source), organization?.name.text, readableDate(grantedOn, locale)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <meter
        className="fund-meter"
        min={0}
        max={Number(granted)}
        value={Number(spent)}
        aria-label={`${words.spent} ${sum(spent)}`}
      />
      <p className="fund-figures">
        <span>
          {words.spent} {sum(spent)}
        </span>
        <span>
          {words.left} {sum(left)}
        </span>
      </p>
      {spendings.length > 0 && (
        <details>
          <summary>{words.spendings(standing.length)}</summary>
          <ul className="spendings">
            {spendings.map((spending) => (
              <SpendingLine key={spending.id} spending={spending} canReverse={viewerCanKeep} again={again} />
            ))}
          </ul>
        </details>
      )}
      {viewerCanKeep && open === null && (
        <div className="step-buttons">
          {Number(left) > 0 && (
            <Button aria-label={words.spendFrom(purpose)} onClick={() => setOpen('spend')}>
              {words.spend}
            </Button>
          )}
          {standing.length === 0 && (
            <Button type="text" aria-label={words.cancelFundNamed(purpose)} onClick={() => setOpen('cancel')}>
              {words.cancelFund}
            </Button>
          )}
        </div>
      )}
      {open === 'spend' && <SpendingForm fund={fund} done={done} cancel={() => setOpen(null)} />}
      {open === 'cancel' && (
        <Because label={words.cancelWhy} deed={deed} send={cancelFund} cancel={() => setOpen(null)} />
      )}
    </li>
  );
}
