import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { useTexts } from '../locales/locale.tsx';
import { PersonalData } from '../privacy/PersonalData.tsx';
import { usePrivacyTexts } from '../privacy/texts.ts';
import { Unmask } from './Unmask.tsx';

/** Who reported it: contacts masked as the API gives them, supporters only as a number. */
export function Participants({ appeal }: { appeal: AppealDetailFragment }) {
  const { appeal: words } = useTexts();
  const erased = usePrivacyTexts();
  const reporter = appeal.participants.find((one) => one.role === 'REPORTER');
  const contact = reporter?.contact;
  const ways = [contact?.name, contact?.phone, contact?.email].filter(Boolean);
  return (
    <section className="card">
      <h2>{words.participants}</h2>
      <p className="contact">
        {ways.length > 0
          ? ways.map((way) => <span key={way}>{way}</span>)
          : appeal.text === ''
            ? erased.noContact
            : words.anonymous}
      </p>
      {reporter && ways.length > 0 && <Unmask key={reporter.id} participantId={reporter.id} />}
      {appeal.supporterCount > 0 && <p className="muted">{words.supporters(appeal.supporterCount)}</p>}
      {reporter && <PersonalData key={`data-${reporter.id}`} appeal={appeal} participantId={reporter.id} />}
    </section>
  );
}
