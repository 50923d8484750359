import type { FundGrouping, FundTotalsQuery } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { usePostingTexts } from '../texts.ts';
import { type Group, groupName, opened } from './groups.ts';
import { readableSum } from './money.ts';
import { useResourceTexts } from './texts.ts';

interface Props {
  totals: NonNullable<FundTotalsQuery['fundTotals']>;
  by: FundGrouping;
  params: URLSearchParams;
}

/** The sums of each group, which lead to its funds, and of all. */
export function FundGroups({ totals: { sum, groups }, by, params }: Props) {
  const words = useResourceTexts();
  const { number } = usePostingTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const cells = ({ count, granted, spent, left }: Group['sum']) => (
    <>
      <td>{words.count(count)}</td>
      <td data-name={words.granted}>{readableSum(granted, locale)}</td>
      <td data-name={words.spent}>{readableSum(spent, locale)}</td>
      <td data-name={words.left}>{readableSum(left, locale)}</td>
    </>
  );
  return (
    <table className="fund-groups">
      <thead>
        <tr>
          <th scope="col">{label('FundGrouping', by)}</th>
          <th scope="col">{words.funds}</th>
          <th scope="col">{words.granted}</th>
          <th scope="col">{words.spent}</th>
          <th scope="col">{words.left}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const to = opened(params, group);
          return (
            <tr key={to}>
              <th scope="row">
                <Link to={to}>{groupName(group, { label, number }, locale)}</Link>
              </th>
              {cells(group.sum)}
            </tr>
          );
        })}
        <tr>
          <th scope="row">{words.all}</th>
          {cells(sum)}
        </tr>
      </tbody>
    </table>
  );
}
