import type { RateVolumesPageQuery } from '@linli/client/generated/graphql';
import type { Wanted } from './RowsDialog.tsx';
import { useRateTexts } from './texts.ts';
import { WideTable } from './WideTable.tsx';

type Rows = NonNullable<RateVolumesPageQuery['rates']>['growth'];

/** New appeals by category and month; what has had none last month is marked. */
export function Growth({ growth, open }: { growth: Rows; open: (wanted: Wanted) => void }) {
  const words = useRateTexts();
  const months = growth[0]?.months ?? [];
  if (months.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.growth}</h2>
      <WideTable name={words.growth}>
        <thead>
          <tr>
            <th scope="col">{words.category}</th>
            {months.map(({ month }) => (
              <th key={month} scope="col" className="number">
                {words.month(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {growth.map(({ category, months: own, zeroGrowth }) => (
            <tr key={category?.id ?? ''}>
              <th scope="row">
                {category?.name.text ?? words.noCategory}
                {zeroGrowth && <span className="zero-growth">{words.zero}</span>}
              </th>
              {own.map(({ month, received }) => (
                <td key={month} className={received === 0 ? 'number muted' : 'number'}>
                  {received === 0 ? (
                    0
                  ) : (
                    <button
                      type="button"
                      className="rate-figure"
                      onClick={() =>
                        open({
                          of: 'appeals',
                          figure: 'RECEIVED',
                          name: `${category?.name.text ?? words.noCategory} · ${words.month(month)}`,
                          group: { by: 'CATEGORY', id: category?.id ?? null },
                          period: { month },
                        })
                      }
                    >
                      {received}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}
