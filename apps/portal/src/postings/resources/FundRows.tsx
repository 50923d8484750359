import { type FundFilter, FundRowsDocument } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { Link } from 'react-router';
import { usePages } from '../../app/usePages.ts';
import { readableDate } from '../../locales/dates.ts';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { readableSum } from './money.ts';
import { useResourceTexts } from './texts.ts';

/** The funds that a figure is made of, each leading to the posting that secured it. */
export function FundRows({ filter }: { filter: FundFilter }) {
  const words = useResourceTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const list = usePages(FundRowsDocument, { filter }, (data) => data.funds);
  if (list.rows === null || list.rows.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.rows}</h2>
      <ul className="posting-list">
        {list.rows.map(
          ({ id, posting, community, purpose, source, organization, grantedOn, granted, left }) => (
            <li key={id}>
              <div className="postings-head">
                <Link to={`/postings/${encodeURIComponent(posting.id)}/resources`}>{purpose}</Link>
                <strong className="fund-sum">{words.yuan(readableSum(granted, locale))}</strong>
              </div>
              <p className="muted">
                {[
                  label('FundSource', source),
                  organization?.name.text,
                  community.name.text,
                  posting.person.name,
                  readableDate(grantedOn, locale),
                  `${words.left} ${readableSum(left, locale)}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ),
        )}
      </ul>
      {list.more && (
        <Button loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
