import { ReverseSpendingDocument, type SpendingFaceFragment } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { useDeed } from '../../app/useDeed.ts';
import { readableDate } from '../../locales/dates.ts';
import { useLocale } from '../../locales/locale.tsx';
import { Because } from './Because.tsx';
import { readableSum } from './money.ts';
import { useResourceTexts } from './texts.ts';

interface Props {
  spending: SpendingFaceFragment;
  canReverse: boolean;
  again: () => void;
}

/** One spending; what was reversed stays to be read, struck through. */
export function SpendingLine({ spending, canReverse, again }: Props) {
  const words = useResourceTexts();
  const { locale } = useLocale();
  const deed = useDeed();
  const [isOpen, setOpen] = useState(false);
  const { id, amount, spentOn, purpose, payee, receiptNumber, recordedBy } = spending;
  const { reversedAt, reversedBy, reversalReason } = spending;
  const reverse = async (reason: string) => {
    const input = { spending: id, reason };
    if (!(await deed.run(ReverseSpendingDocument, { input }, (data) => data.reverseSpending))) return;
    setOpen(false);
    again();
  };
  const what = (
    <>
      <span>{purpose}</span> <span className="fund-sum">{words.yuan(readableSum(amount, locale))}</span>
    </>
  );
  return (
    <li>
      <div className="postings-head">
        {reversedAt === null ? <p>{what}</p> : <del>{what}</del>}
        {canReverse && reversedAt === null && !isOpen && (
          <Button type="text" aria-label={words.reverseNamed(purpose)} onClick={() => setOpen(true)}>
            {words.reverse}
          </Button>
        )}
      </div>
      <p className="muted">
        {[
          readableDate(spentOn, locale),
          payee,
          receiptNumber ? words.receiptNumber(receiptNumber) : words.noReceipt,
          recordedBy.name,
        ].join(' · ')}
      </p>
      {reversedAt !== null && <p>{words.reversed(reversedBy?.name ?? '', reversalReason ?? '')}</p>}
      {isOpen && (
        <Because label={words.reverseWhy} deed={deed} send={reverse} cancel={() => setOpen(false)} />
      )}
    </li>
  );
}
