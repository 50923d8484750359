import { FreezeHandoverDocument, type HandoverFaceFragment } from '@linli/client/generated/graphql';
import { Alert, Button, Form, Input } from 'antd';
import { useDeed } from '../../app/useDeed.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { useHandoverTexts } from './texts.ts';

const longestNotes = 2_000;

interface Props {
  handover: HandoverFaceFragment;
  again: () => void;
}

/** What is not in the data, and the pack is frozen; anew, it says how many signatures that costs. */
export function FreezeForm({ handover, again }: Props) {
  const words = useHandoverTexts();
  const { busy, problem, fault, run } = useDeed();
  const { id, documents, viewerCanWriteNotes } = handover;
  const [document] = documents;
  const freeze = async ({ notes }: { notes?: string }) => {
    // Left as it was, it is not sent: whoever freezes anew does not have to write it again.
    const input = { handover: id, notes: notes ? notes : null };
    if (await run(FreezeHandoverDocument, { input }, (given) => given.freezeHandover)) again();
  };
  const signed = document?.signatures.length ?? 0;
  return (
    <Form layout="vertical" requiredMark={false} className="card handover-part" onFinish={freeze}>
      {viewerCanWriteNotes && (
        <Form.Item name="notes" label={words.notes} extra={document ? words.notesStay : words.notesHint}>
          <Input.TextArea rows={4} maxLength={longestNotes} />
        </Form.Item>
      )}
      {signed > 0 && <p className="handover-waits">{words.dropped(signed)}</p>}
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <Button type={document ? 'default' : 'primary'} size="large" htmlType="submit" loading={busy}>
        {document ? words.freezeAnew : words.freeze}
      </Button>
    </Form>
  );
}
