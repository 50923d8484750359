import { type NeedFaceFragment, WithdrawResourceNeedDocument } from '@linli/client/generated/graphql';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { useDeed } from '../../app/useDeed.ts';
import { readableDate } from '../../locales/dates.ts';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { Fault } from '../../pieces/Fault.tsx';
import { AgreedLine, ProposalLine } from './MatchLines.tsx';
import { useResourceTexts } from './texts.ts';

/** One need: where it stands, which offers fit, what was agreed and what came of it. */
export function NeedLine({ need, again }: { need: NeedFaceFragment; again: () => void }) {
  const words = useResourceTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { busy, problem, fault, run } = useDeed();
  const { id, title, kind, status, category, appeal, proposals, matches, viewerCanKeep } = need;
  const isOpen = status === 'OPEN' || status === 'AGREED';
  const withdraw = async () => {
    if (await run(WithdrawResourceNeedDocument, { input: { need: id } }, (data) => data.withdrawResourceNeed))
      again();
  };
  return (
    <li>
      <div className="postings-head">
        <h3>
          {title}{' '}
          <span className={`need-status need-${status.toLowerCase()}`}>
            {label('ResourceNeedStatus', status)}
          </span>
        </h3>
        {viewerCanKeep && status !== 'MET' && (
          <Button
            type="text"
            loading={busy}
            aria-label={words.withdrawNamed(title)}
            onClick={() => void withdraw()}
          >
            {words.withdraw}
          </Button>
        )}
      </div>
      <p className="muted">
        {[label('ResourceKind', kind), category.name.text].join(' · ')}
        {appeal && (
          <>
            {' · '}
            <Link to={`/appeals/${encodeURIComponent(appeal.id)}`}>{words.fromAppeal(appeal.code)}</Link>
          </>
        )}
      </p>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      {matches.map(({ id: matchId, state, reason, usedOn, outcome, offer }) => {
        if (state === 'USED')
          return (
            <p key={matchId}>{words.used(readableDate(usedOn ?? '', locale), offer.title, outcome ?? '')}</p>
          );
        if (state === 'DECLINED')
          return (
            <p key={matchId} className="muted">
              {words.declined(offer.title, reason ?? '')}
            </p>
          );
        return (
          <AgreedLine key={matchId} match={{ id: matchId, offer }} canKeep={viewerCanKeep} again={again} />
        );
      })}
      {isOpen && proposals.length > 0 && (
        <>
          <p className="proposed">{words.proposed}</p>
          <ul className="proposals">
            {proposals.map((offer) => (
              <ProposalLine key={offer.id} needId={id} offer={offer} canKeep={viewerCanKeep} again={again} />
            ))}
          </ul>
        </>
      )}
      {status === 'OPEN' && proposals.length === 0 && <p className="muted">{words.nothingFits}</p>}
    </li>
  );
}
