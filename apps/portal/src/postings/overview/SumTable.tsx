import type { HomeKind, PostingSumFaceFragment } from '@linli/client/generated/graphql';
import type { ReactNode } from 'react';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { WideTable } from '../../rates/WideTable.tsx';
import { Change } from '../effect/Change.tsx';
import { FromTo } from '../effect/FromTo.tsx';
import { outcomes } from '../effect/outcomeNames.ts';
import { readableSum } from '../resources/money.ts';
import { useOverviewTexts } from './texts.ts';

interface Summed {
  readonly key: string;
  readonly name: ReactNode;
  readonly sum: PostingSumFaceFragment;
}

const rates = ['resolution', 'satisfaction', 'composite'] as const;
/** Who sends without being an office: firms and institutions of the place, and the "two new" organizations (m38). */
const outside: readonly HomeKind[] = ['RESIDENT_UNIT', 'NEW_ECONOMIC', 'NEW_SOCIAL'];

/** Sums side by side, a column for each kind or batch. */
export function SumTable({ name, sums }: { name: string; sums: readonly Summed[] }) {
  const words = useOverviewTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const line = (title: string, cell: (sum: PostingSumFaceFragment) => ReactNode) => (
    <tr key={title}>
      <th scope="row">{title}</th>
      {sums.map(({ key, sum }) => (
        <td key={key}>{cell(sum)}</td>
      ))}
    </tr>
  );
  return (
    <WideTable name={name}>
      <thead>
        <tr>
          <th scope="col">{words.figure}</th>
          {sums.map((one) => (
            <th key={one.key} scope="col">
              {one.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="overview-sums">
        {line(words.postings, ({ postings, running, batches }) => words.ofThese(postings, running, batches))}
        {line(words.homes, ({ homeKinds }) => {
          const others = homeKinds.filter(({ kind }) => outside.includes(kind));
          const count = others.reduce((sum, one) => sum + one.count, 0);
          return (
            <>
              {homeKinds.map((home) => `${label('HomeKind', home.kind)} ${home.count}`).join(' · ')}
              {count > 0 && <span className="effect-small">{words.fromOutside(count)}</span>}
            </>
          );
        })}
        {line(words.compared, ({ compared, postings, effect }) => (
          <>
            {words.comparedOf(compared, postings)}
            {effect?.isSmall && <span className="effect-small">{words.small}</span>}
          </>
        ))}
        {line(words.received, ({ effect }) => (
          <FromTo before={effect?.receivedBefore} after={effect?.received} />
        ))}
        {line(words.valid, ({ effect }) => (
          <FromTo before={effect?.figuresBefore.valid} after={effect?.figures.valid} />
        ))}
        {rates.map((rate) =>
          line(words[rate], ({ effect }) => (
            <>
              <FromTo before={effect?.figuresBefore[rate]} after={effect?.figures[rate]} unit="%" />
              {effect && <Change change={effect.change[rate]} />}
            </>
          )),
        )}
        {outcomes.map(([outcome, key]) => line(label('PostingOutcome', outcome), (sum) => sum.outcomes[key]))}
        {line(words.missing, ({ missing }) => words.missingDays(missing))}
        {line(words.granted, ({ funds }) => readableSum(funds.granted, locale))}
        {line(words.spent, ({ funds }) => readableSum(funds.spent, locale))}
      </tbody>
    </WideTable>
  );
}
