import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { App } from 'antd';
import { Inherited } from '../intake/Inherited.tsx';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';
import { PromiseClock } from '../pieces/PromiseClock.tsx';
import { StateMark } from '../pieces/StateMark.tsx';
import { When } from '../pieces/When.tsx';
import { usePrivacyTexts } from '../privacy/texts.ts';

export function AppealHead({ appeal }: { appeal: AppealDetailFragment }) {
  const texts = useTexts();
  const words = texts.appeal;
  const erased = usePrivacyTexts();
  const label = useLabel();
  const { message } = App.useApp();
  const clock = appeal.promiseClock;
  const place = [...(appeal.place?.ancestors ?? []).slice(2), appeal.place].map((one) => one?.name.text);
  const copy = async () => {
    await navigator.clipboard.writeText(appeal.code);
    void message.success(words.copied);
  };
  return (
    <header className="appeal-head">
      <div className="appeal-head-words">
        <p className="appeal-line">
          <StateMark state={appeal.state} />
          {appeal.round > 1 && <span className="appeal-round">{words.round(appeal.round)}</span>}
          <span className="muted">{label('AppealKind', appeal.kind)}</span>
          <button type="button" className="appeal-code" title={words.copyCode} onClick={() => void copy()}>
            <span className="visually-hidden">{words.code} </span>
            {appeal.code.replace(/(\d{3})(\d{3})(\d+)/, '$1 $2 $3')}
          </button>
        </p>
        <h1 id="appeal-title" dir="auto">
          {appeal.title || erased.noWords}
        </h1>
        <p className="muted">
          {[place.filter(Boolean).join(' › ') || texts.queue.noPlace, appeal.address]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="muted">
          {words.received} <When at={appeal.recordedAt} /> · {label('Channel', appeal.channel)}
          {appeal.hotlineOrder && ` ${appeal.hotlineOrder}`} ·{' '}
          {appeal.category?.name.text ?? words.noCategory}
        </p>
        <Inherited appeal={appeal} />
      </div>
      <div className="appeal-clock">
        <PromiseClock clock={clock} size="large" />
        <dl>
          {clock.dueAt && (
            <div>
              <dt>{texts.clock.due}</dt>
              <dd>
                <When at={clock.dueAt} />
              </dd>
            </div>
          )}
          <div>
            <dt>{texts.clock.heldBy}</dt>
            <dd>
              {appeal.holder?.name.text ?? texts.queue.nobody}
              {appeal.assignee && ` · ${appeal.assignee.name}`}
            </dd>
          </div>
          {clock.pauses.map((pause) => (
            <div key={pause.from}>
              <dt>{texts.clock.pauses}</dt>
              <dd>
                {pause.reason} (<When at={pause.from} />)
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {(appeal.aboutUnit || appeal.aboutPerson) && (
        <p className="appeal-about">
          <strong>
            {words.about} · {appeal.aboutUnit?.name.text ?? appeal.aboutPerson?.name}
          </strong>{' '}
          {words.aboutNote}
        </p>
      )}
    </header>
  );
}
