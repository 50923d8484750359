import { AddNoteDocument } from '@linli/client/generated/graphql';
import { Form } from 'antd';
import { useTexts } from '../../locales/locale.tsx';
import { usePublicationTexts } from '../../publications/texts.ts';
import { TemplateArea } from '../../templates/TemplateArea.tsx';
import { PhotoItem } from './PhotoItem.tsx';
import { StepFrame } from './StepFrame.tsx';
import { type StepFormProps, useStep } from './useStep.ts';
import './Note.css';

interface Values {
  text: string;
  photoIds?: string[];
}

/** For colleagues alone. */
export function NoteForm(props: StepFormProps) {
  return <Words {...props} isPublic={false} />;
}

/** For the resident and, once the appeal is published, for everybody. */
export function UpdateForm(props: StepFormProps) {
  return <Words {...props} isPublic />;
}

function Words({ appeal, done, cancel, isPublic }: StepFormProps & { isPublic: boolean }) {
  const { steps } = useTexts();
  const words = usePublicationTexts();
  const step = useStep(appeal, 'ADD_NOTE', done);
  const [form] = Form.useForm<Values>();
  const isPublished = appeal.publication !== null && appeal.publication?.retractedAt === null;
  return (
    <div className={isPublic ? 'note note-public' : 'note'}>
      {isPublic && (
        <p className="note-audience">{isPublished ? words.everybodyReads : words.residentReads}</p>
      )}
      <StepFrame
        step={step}
        form={form}
        cancel={cancel}
        initialValues={{ text: '', photoIds: [] }}
        submitWords={isPublic ? words.sendUpdate : undefined}
        hideHint={isPublic}
        submit={({ text, photoIds = [] }) =>
          step.take(
            AddNoteDocument,
            { input: { id: appeal.id, text, public: isPublic, photoIds } },
            (data) => data.addNote,
          )
        }
      >
        <Form.Item
          name="text"
          label={isPublic ? words.updateText : steps.noteText}
          rules={[{ required: true, whitespace: true, message: steps.noteMissing }]}
        >
          <TemplateArea
            kind={isPublic ? 'UPDATE' : 'NOTE'}
            appeal={appeal}
            rows={3}
            maxLength={10_000}
            autoFocus
          />
        </Form.Item>
        <PhotoItem name="photoIds" label={steps.photos} />
      </StepFrame>
    </div>
  );
}
