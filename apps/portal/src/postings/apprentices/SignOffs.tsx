import { RevokeSignOffDocument, type SignOffFaceFragment } from '@linli/client/generated/graphql';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useDeed } from '../../app/useDeed.ts';
import { useLabel } from '../../locales/labels.ts';
import { When } from '../../pieces/When.tsx';
import { FormEnd } from './FormEnd.tsx';
import { useApprenticeTexts } from './texts.ts';

interface Props {
  signOffs: readonly SignOffFaceFragment[];
  canRevoke: boolean;
  again: () => void;
}

/** What was signed off for one skill; the highest level that stands can be revoked. */
export function SignOffs({ signOffs, canRevoke, again }: Props) {
  const words = useApprenticeTexts();
  const [revoking, setRevoking] = useState(false);
  const last = signOffs.findLast(({ revokedAt }) => !revokedAt);
  const close = (done: boolean) => {
    setRevoking(false);
    if (done) again();
  };
  return (
    <details className="learning-signed">
      <summary>{words.signed}</summary>
      <ul>
        {signOffs.map((one) => (
          <li key={one.id}>
            <Line signOff={one} />
            {canRevoke && one === last && !revoking && (
              <Button size="small" type="link" onClick={() => setRevoking(true)}>
                {words.revoke}
              </Button>
            )}
            {one === last && revoking && <RevokeForm id={one.id} close={close} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Line({ signOff }: { signOff: SignOffFaceFragment }) {
  const words = useApprenticeTexts();
  const label = useLabel();
  const { level, evidence, signedAt, signedBy, appeal, revokedAt, revokedReason } = signOff;
  return (
    <>
      <span className="muted">
        <When at={signedAt} day /> {signedBy.name}
      </span>{' '}
      <strong className={revokedAt ? 'learning-revoked' : undefined}>{label('SkillLevel', level)}</strong>
      <p>{evidence ?? <span className="muted">{words.erased}</span>}</p>
      {appeal && (
        <p>
          <Link to={`/appeals/${encodeURIComponent(appeal.id)}`}>
            {appeal.code} {appeal.title}
          </Link>
        </p>
      )}
      {revokedReason && <p className="learning-why">{words.revoked(revokedReason)}</p>}
    </>
  );
}

function RevokeForm({ id, close }: { id: string; close: (done: boolean) => void }) {
  const words = useApprenticeTexts();
  const deed = useDeed();
  const save = async ({ reason }: { reason: string }) => {
    const input = { signOff: id, reason };
    if (await deed.run(RevokeSignOffDocument, { input }, (given) => given.revokeSignOff)) close(true);
  };
  return (
    <Form layout="vertical" requiredMark={false} className="step-form posting-form" onFinish={save}>
      <Form.Item
        name="reason"
        label={words.revokeWhy}
        rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}
      >
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <FormEnd deed={deed} words={words.revoke} danger cancel={() => close(false)} />
    </Form>
  );
}
