import type { AppealDetailFragment, AppealStep } from '@linli/client/generated/graphql';
import { UndoAppealStepDocument, UnpublishAppealDocument } from '@linli/client/generated/graphql';
import { Alert, App, Button, Drawer, Dropdown } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { usePhone } from '../app/useMedia.ts';
import { useNow } from '../app/useNow.ts';
import { useTexts } from '../locales/locale.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { arrange, forms, type StaffStep } from './steps/forms.ts';
import { UpdateForm } from './steps/NoteForm.tsx';

/** An update for the resident is a note too; nobody shall mistake one for the other. */
type Opened = StaffStep | 'PUBLIC_UPDATE';

/** The next legal steps as buttons; each opens its small form below, on a phone from the bottom edge. */
export function StepBar({ appeal }: { appeal: AppealDetailFragment }) {
  const { steps, appeal: words, app } = useTexts();
  const { message } = App.useApp();
  const undo = useDeed();
  const isPhone = usePhone();
  const now = useNow();
  const [open, setOpen] = useState<Opened | null>(null);
  const visited = appeal.returnVisits.some((visit) => visit.valid && visit.round === appeal.round);
  const { main, beside, further } = arrange(appeal, visited);
  const name = (step: Opened) => {
    if (step === 'PUBLIC_UPDATE') return steps.publicUpdate;
    return step === 'ASSIGN' && appeal.state === 'ASSIGNED' ? steps.reassign : steps[step];
  };
  const buttons = beside.flatMap((step): Opened[] =>
    step === 'ADD_NOTE' && appeal.viewerCanAddPublicNote ? ['PUBLIC_UPDATE', step] : [step],
  );

  const undoPublication = () => {
    message.destroy();
    const input = { id: appeal.id, reason: steps.undoPublish };
    void undo.run(UnpublishAppealDocument, { input }, (data) => data.unpublishAppeal);
  };
  const undoStep = async () => {
    message.destroy();
    // The step that is seen here, not another that was taken in a second window since.
    const input = { id: appeal.id, version: appeal.version };
    const done = await undo.run(UndoAppealStepDocument, { input }, (data) => data.undoAppealStep);
    if (done) void message.success(words.stepUndone);
  };
  const done = (step: AppealStep) => {
    // Whoever went on meanwhile is in another form by now.
    setOpen((now) => (now === open ? null : now));
    const said = steps.done[step as StaffStep];
    void message.success(
      step === 'PUBLISH'
        ? {
            duration: 8,
            content: (
              <>
                {said}{' '}
                <Button type="link" onClick={undoPublication}>
                  {app.undo}
                </Button>
              </>
            ),
          }
        : said,
    );
  };
  const Form = open === 'PUBLIC_UPDATE' ? UpdateForm : open && forms[open];
  const form = Form && open && <Form key={open} appeal={appeal} done={done} cancel={() => setOpen(null)} />;
  return (
    <section className="steps" aria-label={words.nextSteps}>
      <div className="steps-bar">
        {!main && beside.length === 0 && <p className="muted">{words.noSteps}</p>}
        {main && (
          <Button type="primary" aria-expanded={open === main} onClick={() => setOpen(main)}>
            {name(main)}
          </Button>
        )}
        {buttons.map((step) => (
          <Button key={step} aria-expanded={open === step} onClick={() => setOpen(step)}>
            {name(step)}
          </Button>
        ))}
        {appeal.undoableUntil && Date.parse(appeal.undoableUntil) > now && (
          <Button type="link" loading={undo.busy} onClick={() => void undoStep()}>
            {words.undoStep}
          </Button>
        )}
        {further.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: further.map((step) => ({ key: step, label: name(step) })),
              onClick: ({ key }) => setOpen(further.find((step) => step === key) ?? null),
            }}
          >
            <Button>{app.more}</Button>
          </Dropdown>
        )}
      </div>
      {undo.problem && (
        <Alert
          type="warning"
          role="alert"
          title={undo.problem}
          closable={{ onClose: undo.forget, 'aria-label': app.close }}
        />
      )}
      {undo.fault && <Fault error={undo.fault} />}
      {isPhone ? (
        <Drawer
          open={open !== null}
          placement="bottom"
          size="large"
          title={open && name(open)}
          closable={{ 'aria-label': app.close }}
          onClose={() => setOpen(null)}
          destroyOnHidden
        >
          {form}
        </Drawer>
      ) : (
        form && (
          <div className="card step-card">
            <h2>{open && name(open)}</h2>
            {form}
          </div>
        )
      )}
    </section>
  );
}
