import type { AppealDetailFragment, DisputeFaceFragment } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { Photos } from '../appeals/Photos.tsx';
import { readableDate } from '../locales/dates.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { Prose } from '../pieces/Prose.tsx';
import { When } from '../pieces/When.tsx';
import { RegisterFacts } from '../places/assets/RegisterFacts.tsx';
import { useAssetTexts } from '../places/assets/texts.ts';
import './Duty.css';
import { useDutyTexts } from './texts.ts';

/** Who is responsible, as what and since when; who helps; and what is disputed about it. */
export function DutySection({ appeal }: { appeal: AppealDetailFragment }) {
  const words = useDutyTexts();
  const assets = useAssetTexts();
  const label = useLabel();
  const { responsible } = appeal;
  return (
    <section className="card duty">
      <h2>{words.section}</h2>
      {!responsible && <p className="muted">{words.nobody}</p>}
      <dl className="duty-units">
        {responsible && (
          <div>
            <dt>{label('ResponsibleAs', responsible.as)}</dt>
            <dd>
              {responsible.unit?.name.text}{' '}
              <span className="muted">
                {words.since} <When at={responsible.since} />
              </span>
            </dd>
          </div>
        )}
        {appeal.assistingUnits.length > 0 && (
          <div>
            <dt>{words.helpers}</dt>
            {appeal.assistingUnits.map((unit) => (
              <dd key={unit.id}>{unit.name.text}</dd>
            ))}
          </div>
        )}
      </dl>
      {appeal.asset && (
        <>
          <h3>{assets.register}</h3>
          <p className="muted">{appeal.asset.register.name.text}</p>
          <RegisterFacts register={appeal.asset.register} />
        </>
      )}
      {appeal.disputes.length > 0 && (
        <header className="duty-disputes">
          <h3>{words.disputes}</h3>
          <Link to="/disputes">{words.all}</Link>
        </header>
      )}
      {appeal.disputes.map((dispute) => (
        <Dispute key={dispute.id} dispute={dispute} />
      ))}
    </section>
  );
}

function Dispute({ dispute }: { dispute: DisputeFaceFragment }) {
  const words = useDutyTexts();
  const assets = useAssetTexts();
  const label = useLabel();
  const { locale } = useLocale();
  return (
    <details className="dispute" open={dispute.status === 'OPEN'}>
      <summary>
        <strong>{words.refuses(dispute.unit.name.text)}</strong>
        <span className={dispute.overdue ? 'dispute-late' : 'muted'}>
          {dispute.overdue ? words.overdue : label('DisputeStatus', dispute.status)}
        </span>
      </summary>
      {dispute.status === 'OPEN' && (
        <p className="muted">
          {words.decideBy} <When at={dispute.dueAt} />
        </p>
      )}
      <ol className="dispute-claims">
        {dispute.claims.map((claim) => (
          <li key={`${claim.unit.id} ${claim.madeAt}`}>
            <p className="dispute-party">
              <strong>{claim.unit.name.text}</strong>
              {claim.says && <span className="muted">{words.says(claim.says.name.text)}</span>}
            </p>
            {claim.text && <Prose text={claim.text} />}
            <Photos photos={claim.photos} />
          </li>
        ))}
      </ol>
      {dispute.register && (
        <div className="dispute-register">
          <p className="dispute-party">
            <strong>{assets.register}</strong>
            <span className="muted">{dispute.register.name.text}</span>
          </p>
          <RegisterFacts register={dispute.register} />
        </div>
      )}
      {dispute.decidedUnit && (
        <div className="dispute-decision">
          <p>
            <strong>{words.decided(dispute.decidedUnit.name.text)}</strong>
            {dispute.decidedFrom && (
              <span className="muted"> {words.from(readableDate(dispute.decidedFrom, locale))}</span>
            )}
          </p>
          {dispute.decision && <Prose text={dispute.decision} />}
          <p className="muted">
            {dispute.decidedBy?.name} {dispute.endedAt && <When at={dispute.endedAt} />}
          </p>
        </div>
      )}
    </details>
  );
}
