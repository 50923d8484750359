import {
  AgreeResourceMatchDocument,
  DeclineResourceMatchDocument,
  type OfferFaceFragment,
  RecordResourceUseDocument,
} from '@linli/client/generated/graphql';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useDeed } from '../../app/useDeed.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { isoDay } from '../days.ts';
import { Because } from './Because.tsx';
import { DeedForm } from './DeedForm.tsx';
import { OfferFacts } from './OffersSection.tsx';
import { useResourceTexts } from './texts.ts';

interface ProposalProps {
  needId: string;
  offer: OfferFaceFragment;
  canKeep: boolean;
  again: () => void;
}

/** An offer that fits a need, and the two decisions about it. */
export function ProposalLine({ needId, offer, canKeep, again }: ProposalProps) {
  const words = useResourceTexts();
  const deed = useDeed();
  const [isOpen, setOpen] = useState(false);
  const input = { need: needId, offer: offer.id };
  const agree = async () => {
    if (await deed.run(AgreeResourceMatchDocument, { input }, (data) => data.agreeResourceMatch)) again();
  };
  const decline = async (reason: string) => {
    const because = { input: { ...input, reason } };
    if (await deed.run(DeclineResourceMatchDocument, because, (data) => data.declineResourceMatch)) again();
  };
  return (
    <li>
      <div className="postings-head">
        <strong>{offer.title}</strong>
        {canKeep && !isOpen && (
          <div className="step-buttons">
            <Button
              type="primary"
              loading={deed.busy}
              aria-label={words.agreeNamed(offer.title)}
              onClick={() => void agree()}
            >
              {words.agree}
            </Button>
            <Button aria-label={words.declineNamed(offer.title)} onClick={() => setOpen(true)}>
              {words.decline}
            </Button>
          </div>
        )}
      </div>
      <OfferFacts offer={offer} />
      {isOpen && (
        <Because label={words.declineWhy} deed={deed} send={decline} cancel={() => setOpen(false)} />
      )}
      {!isOpen && deed.problem && <Alert type="error" role="alert" title={deed.problem} />}
      {!isOpen && deed.fault && <Fault error={deed.fault} />}
    </li>
  );
}

interface AgreedProps {
  match: { readonly id: string; readonly offer: OfferFaceFragment };
  canKeep: boolean;
  again: () => void;
}

/** What was agreed, until it is said what came of it. */
export function AgreedLine({ match: { id, offer }, canKeep, again }: AgreedProps) {
  const words = useResourceTexts();
  const deed = useDeed();
  const [isOpen, setOpen] = useState(false);
  const send = async (values: { usedOn: string; outcome: string }) => {
    const input = { match: id, ...values };
    if (await deed.run(RecordResourceUseDocument, { input }, (data) => data.recordResourceUse)) again();
  };
  return (
    <div className="agreed">
      <div className="postings-head">
        <p>{words.agreed(offer.title, offer.organization.name.text)}</p>
        {canKeep && !isOpen && <Button onClick={() => setOpen(true)}>{words.use}</Button>}
      </div>
      {isOpen && (
        <DeedForm<{ usedOn: string; outcome: string }>
          deed={deed}
          initialValues={{ usedOn: isoDay(0) }}
          send={send}
          cancel={() => setOpen(false)}
        >
          <Form.Item name="usedOn" label={words.usedOn}>
            <Input type="date" required min={offer.from} max={isoDay(0)} />
          </Form.Item>
          <Form.Item
            name="outcome"
            label={words.outcome}
            rules={[{ required: true, whitespace: true, message: words.outcomeMissing }]}
          >
            <Input.TextArea rows={2} maxLength={2000} autoFocus />
          </Form.Item>
        </DeedForm>
      )}
    </div>
  );
}
