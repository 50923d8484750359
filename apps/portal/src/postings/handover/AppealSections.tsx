import type { HandoverPackFaceFragment } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { readableDate } from '../../locales/dates.ts';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { When } from '../../pieces/When.tsx';
import { readableSum } from '../resources/money.ts';
import { PackSection } from './PackSection.tsx';
import { useHandoverTexts } from './texts.ts';

/** What is open, was promised and agreed: each names its appeal, whose words are read where they can be erased. */
export function AppealSections({ pack }: { pack: HandoverPackFaceFragment }) {
  const words = useHandoverTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { appeals, commitments, agreements, appealCount } = pack;
  const hidden = appealCount - appeals.length;
  return (
    <>
      <PackSection section="APPEALS" count={appeals.length}>
        {appeals.map((one) => (
          <li key={one.appealId}>
            <Appeal id={one.appealId} code={one.code} title={one.title ?? words.erased} />
            <span className="muted">
              {[
                label('AppealState', one.state),
                one.category?.text,
                one.holder?.text,
                one.assignee && `${words.assignee} ${one.assignee}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span>
              {words.next(label('AppealStep', one.nextStep))}
              {one.nextBy && (
                <>
                  {' · '}
                  {words.until} <When at={one.nextBy} />
                </>
              )}
            </span>
          </li>
        ))}
      </PackSection>
      {hidden > 0 && <p className="muted">{words.hidden(hidden)}</p>}
      <PackSection section="COMMITMENTS" count={commitments.length}>
        {commitments.map(({ appealId, code, text, dueOn, unit, person }) => (
          <li key={`${appealId} ${dueOn} ${text}`}>
            <Appeal id={appealId} code={code} title={text ?? words.erased} />
            <span className="muted">
              {[readableDate(dueOn, locale), unit?.text, person].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </PackSection>
      <PackSection section="AGREEMENTS" count={agreements.length}>
        {agreements.map(({ appealId, code, title, kind, agreedAt, due }) => (
          <li key={`${appealId} ${agreedAt}`}>
            <Appeal id={appealId} code={code} title={title ?? words.erased} />
            <span className="muted">{label('AgreementKind', kind)}</span>
            {due.map(({ dueOn, amount, unit }) => (
              <span key={`${dueOn} ${amount} ${unit?.text}`}>
                {words.due} {readableDate(dueOn, locale)} · {unit?.text ?? words.resident}
                {amount && ` · ${words.yuan(readableSum(amount, locale))}`}
              </span>
            ))}
          </li>
        ))}
      </PackSection>
    </>
  );
}

function Appeal({ id, code, title }: { id: string; code: string; title: string }) {
  return (
    <span>
      <Link to={`/appeals/${id}`} className="handover-code">
        {code}
      </Link>{' '}
      {title}
    </span>
  );
}
