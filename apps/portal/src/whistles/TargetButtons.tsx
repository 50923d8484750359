import {
  AcknowledgeWhistleDocument,
  type AppealDetailFragment,
  FinishWhistleTaskDocument,
  RecordArrivalDocument,
  ReleaseWhistleDocument,
  type WhistleTargetFaceFragment,
} from '@linli/client/generated/graphql';
import { Alert, App, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { useWhistleTexts } from './texts.ts';

interface Props {
  appeal: AppealDetailFragment;
  target: WhistleTargetFaceFragment;
}

interface Values {
  result?: string;
  rating?: number;
  ratingText?: string;
}

/** What can be done next with one called unit: it answers, the street releases. */
export function TargetButtons({ appeal, target }: Props) {
  const words = useWhistleTexts();
  const { message } = App.useApp();
  const deed = useDeed();
  const [asking, setAsking] = useState<'finish' | 'release' | null>(null);
  const { id, unit } = target;
  const name = (what: string) => words.of(what, unit.name.text);
  const said = (what: keyof typeof words.said) => (answer: object | null) => {
    if (!answer) return;
    // Whoever went on meanwhile is asked something else by now.
    setAsking((now) => (now === what ? null : now));
    void message.success(words.said[what]);
  };
  const acknowledge = () =>
    deed
      .run(AcknowledgeWhistleDocument, { input: { id } }, (data) => data.acknowledgeWhistle)
      .then(said('acknowledge'));
  const arrive = () =>
    deed.run(RecordArrivalDocument, { input: { id } }, (data) => data.recordArrival).then(said('arrive'));
  const finish = ({ result = '', rating, ratingText }: Values) =>
    deed
      .run(
        FinishWhistleTaskDocument,
        { input: { id, result, rating: rating ?? null, ratingText: ratingText || null } },
        (data) => data.finishWhistleTask,
      )
      .then(said('finish'));
  const release = ({ rating, ratingText }: Values) =>
    deed
      .run(
        ReleaseWhistleDocument,
        { input: { id, rating: rating ?? null, ratingText: ratingText || null } },
        (data) => data.releaseWhistle,
      )
      .then(said('release'));
  const answers = appeal.viewerCanAnswerWhistle && !target.doneAt;
  const releases = appeal.viewerCanReleaseWhistle && target.doneAt && !target.releasedAt;
  if (!answers && !releases) return null;
  return (
    <div>
      {deed.problem && <Alert type="error" role="alert" title={deed.problem} />}
      {deed.fault && <Alert type="error" role="alert" title={deed.fault.message} />}
      {asking ? (
        <Form<Values>
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => void (asking === 'finish' ? finish(values) : release(values))}
        >
          {asking === 'finish' && (
            <Form.Item
              name="result"
              label={words.result}
              rules={[{ required: true, whitespace: true, message: words.resultMissing }]}
            >
              <Input.TextArea rows={2} maxLength={2000} autoFocus />
            </Form.Item>
          )}
          <RatingItems label={asking === 'finish' ? words.rateStreet : words.rateUnit} />
          <div className="whistle-buttons">
            <Button type="primary" htmlType="submit" loading={deed.busy}>
              {words.send}
            </Button>
            <Button onClick={() => setAsking(null)}>{words.back}</Button>
          </div>
        </Form>
      ) : (
        <div className="whistle-buttons">
          {answers && !target.acknowledgedAt && (
            <Button loading={deed.busy} aria-label={name(words.acknowledge)} onClick={acknowledge}>
              {words.acknowledge}
            </Button>
          )}
          {answers && !target.arrivedAt && (
            <Button loading={deed.busy} aria-label={name(words.arrive)} onClick={arrive}>
              {words.arrive}
            </Button>
          )}
          {answers && target.arrivedAt && (
            <Button aria-label={name(words.finish)} onClick={() => setAsking('finish')}>
              {words.finish}
            </Button>
          )}
          {releases && (
            <Button aria-label={name(words.release)} onClick={() => setAsking('release')}>
              {words.release}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function RatingItems({ label }: { label: string }) {
  const words = useWhistleTexts();
  return (
    <>
      <Form.Item name="rating" label={label}>
        <Radio.Group
          aria-label={label}
          options={[1, 2, 3, 4, 5].map((value) => ({ value, label: words.marks(value) }))}
        />
      </Form.Item>
      <Form.Item name="ratingText" label={words.ratingText}>
        <Input maxLength={2000} />
      </Form.Item>
    </>
  );
}
