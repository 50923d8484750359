import type { AppealStep, TemplateKind } from '@linli/client/generated/graphql';
import type { ComponentType } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useTexts } from '../../locales/locale.tsx';
import { TemplateArea } from '../../templates/TemplateArea.tsx';
import { OneText } from './OneText.tsx';
import { type Answer, type StepFormProps, useStep } from './useStep.ts';

interface TextStep<Data, Variables extends AnyVariables> {
  name: AppealStep;
  document: TypedDocumentNode<Data, Variables>;
  /** What the text is, by its place among the words of steps. */
  label: 'note' | 'reason' | 'question';
  /** Said when the text is absent; left out, it may be. */
  missing?: 'reasonMissing' | 'questionMissing';
  /** Which kept texts it can begin with. */
  template?: TemplateKind;
  variables: (of: { id: string; version: number }, text: string) => Variables;
  pick: (data: Data) => Answer;
}

/** The form of a step that asks for one text at most. */
export function textStep<Data, Variables extends AnyVariables>(
  asked: TextStep<Data, Variables>,
): ComponentType<StepFormProps> {
  const { name, document, label, missing, template, variables, pick } = asked;
  return function TextStepForm({ appeal, done, cancel }) {
    const { steps } = useTexts();
    const step = useStep(appeal, name, done);
    return (
      <OneText
        step={step}
        cancel={cancel}
        label={steps[label]}
        {...(missing ? { missing: steps[missing] } : {})}
        {...(template
          ? { field: <TemplateArea kind={template} appeal={appeal} rows={2} maxLength={2000} autoFocus /> }
          : {})}
        submit={(text) =>
          step.take(document, variables({ id: appeal.id, version: step.version }, text), pick)
        }
      />
    );
  };
}
