import {
  type OfferFaceFragment,
  PostingOffersDocument,
  WithdrawResourceOfferDocument,
} from '@linli/client/generated/graphql';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useDeed } from '../../app/useDeed.ts';
import { usePages } from '../../app/usePages.ts';
import { readableDate } from '../../locales/dates.ts';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { Empty } from '../../pieces/Empty.tsx';
import { Fault } from '../../pieces/Fault.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import type { PostingHead } from '../usePosting.ts';
import { OfferForm } from './OfferForm.tsx';
import { useResourceTexts } from './texts.ts';

interface Props {
  posting: PostingHead;
  /** Needs are proposed other offers now. */
  changed: () => void;
}

/** What the posting brings. */
export function OffersSection({ posting, changed }: Props) {
  const words = useResourceTexts();
  const [isOpen, setOpen] = useState(false);
  const list = usePages(PostingOffersDocument, { posting: posting.id }, (data) => data.resourceOffers);
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  const again = () => {
    list.again();
    changed();
  };
  return (
    <section className="card">
      <div className="postings-head">
        <h2>{words.offers}</h2>
        {posting.viewerCanKeepResources && !isOpen && (
          <Button onClick={() => setOpen(true)}>{words.addOffer}</Button>
        )}
      </div>
      <p className="muted">{words.offersLead}</p>
      {isOpen && (
        <OfferForm
          posting={posting}
          cancel={() => setOpen(false)}
          done={() => {
            setOpen(false);
            again();
          }}
        />
      )}
      {list.rows === null && <Loading lines={3} />}
      {list.rows?.length === 0 && !isOpen && <Empty words={words.noOffers} />}
      <ul className="posting-list">
        {list.rows?.map((offer) => (
          <OfferLine key={offer.id} offer={offer} again={again} />
        ))}
      </ul>
      {list.more && (
        <Button loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

function OfferLine({ offer, again }: { offer: OfferFaceFragment; again: () => void }) {
  const words = useResourceTexts();
  const { busy, problem, fault, run } = useDeed();
  const withdraw = async () => {
    const input = { offer: offer.id };
    if (await run(WithdrawResourceOfferDocument, { input }, (data) => data.withdrawResourceOffer)) again();
  };
  return (
    <li>
      <div className="postings-head">
        <h3>{offer.title}</h3>
        {offer.viewerCanKeep && (
          <Button
            type="text"
            loading={busy}
            aria-label={words.withdrawNamed(offer.title)}
            onClick={() => void withdraw()}
          >
            {words.withdraw}
          </Button>
        )}
      </div>
      <OfferFacts offer={offer} />
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
    </li>
  );
}

/** Whose it is, of what kind, what it is good for, and when. */
export function OfferFacts({ offer }: { offer: OfferFaceFragment }) {
  const words = useResourceTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { kind, organization, categories, from, to } = offer;
  return (
    <p className="muted">
      {[
        label('ResourceKind', kind),
        organization.name.text,
        ...categories.map(({ name }) => name.text),
        words.until(readableDate(from, locale), readableDate(to, locale)),
      ].join(' · ')}
    </p>
  );
}
