import type { HandoverPackFaceFragment } from '@linli/client/generated/graphql';
import { readableDate } from '../../locales/dates.ts';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { readableSum } from '../resources/money.ts';
import { PackSection } from './PackSection.tsx';
import { useHandoverTexts } from './texts.ts';

/** What the posting brought and leaves there: focus, money, resources, who has learnt, and whom to call. */
export function BroughtSections({ pack }: { pack: HandoverPackFaceFragment }) {
  const words = useHandoverTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const sum = (name: string, value: string) => `${name} ${words.yuan(readableSum(value, locale))}`;
  const { focus, funds, needs, matches, apprentices, parties } = pack;
  return (
    <>
      <PackSection section="FOCUS" count={focus.length}>
        {focus.map(({ title, category }) => (
          <li key={title}>
            <span>{title}</span>
            {category && <span className="muted">{category.text}</span>}
          </li>
        ))}
      </PackSection>
      <PackSection section="FUNDS" count={funds.length}>
        {funds.map(({ purpose, source, giver, granted, spent, left }) => (
          <li key={`${purpose} ${granted} ${spent}`}>
            <span>{purpose}</span>
            <span className="muted">
              {[label('FundSource', source), giver?.text].filter(Boolean).join(' · ')}
            </span>
            <span>
              {[sum(words.granted, granted), sum(words.spent, spent), sum(words.left, left)].join(' · ')}
            </span>
          </li>
        ))}
      </PackSection>
      <PackSection section="NEEDS" count={needs.length}>
        {needs.map(({ kind, title }) => (
          <li key={`${kind} ${title}`}>
            <span>{title}</span>
            <span className="muted">{label('ResourceKind', kind)}</span>
          </li>
        ))}
      </PackSection>
      <PackSection section="MATCHES" count={matches.length}>
        {matches.map(({ need, offer, unit, until }) => (
          <li key={`${offer} ${need}`}>
            <span>
              {offer} → {need}
            </span>
            <span className="muted">
              {[unit?.text, `${words.until} ${readableDate(until, locale)}`].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </PackSection>
      <PackSection section="APPRENTICES" count={apprentices.length}>
        {apprentices.map(({ person, skills }) => (
          <li key={person}>
            <span>{person}</span>
            <span className="muted">
              {skills
                .flatMap(({ name, level }) => (level ? `${name.text}：${label('SkillLevel', level)}` : []))
                .join(words.listen) || words.none}
            </span>
          </li>
        ))}
      </PackSection>
      <PackSection section="PARTIES" count={parties.length}>
        {parties.map(({ name, kind, phone, hours }) => (
          <li key={`${name.text} ${kind}`}>
            <span>{name.text}</span>
            <span className="muted">
              {[label('OrganizationKind', kind), phone, hours?.text].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </PackSection>
    </>
  );
}
