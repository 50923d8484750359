import { PostingComparisonDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';
import { useLabel } from '../../locales/labels.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { useRateTexts } from '../../rates/texts.ts';
import { WideTable } from '../../rates/WideTable.tsx';
import type { Compared } from './BeforeAfter.tsx';
import { Change } from './Change.tsx';
import { FromTo } from './FromTo.tsx';
import { Neighbours } from './Neighbours.tsx';
import { useEffectTexts } from './texts.ts';

const rates = ['response', 'resolution', 'satisfaction', 'composite'] as const;

interface Props {
  postingId: string;
  months: number;
  own: Compared;
}

/** What became of communities that stood alike and had nobody: said to be no proof before a figure is shown. */
export function Comparison({ postingId, months, own }: Props) {
  const words = useEffectTexts();
  const rateWords = useRateTexts();
  const label = useLabel();
  const [{ data, error }, read] = useQuery({
    query: PostingComparisonDocument,
    variables: { id: postingId, months },
  });
  const posting = data?.node?.__typename === 'Posting' ? data.node : null;
  const comparison = posting?.effect?.beforeAfter?.comparison;
  return (
    <section className="card">
      <h2>{words.comparison}</h2>
      {error && !data && <Fault error={error} retry={() => read({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading lines={4} />}
      {data && !comparison && <p className="muted">{words.none}</p>}
      {comparison && (
        <>
          <p className="rates-early">{words.noCause}</p>
          <p className="muted">
            {words.rule(label('CoverageMeasure', comparison.measure), comparison.size)}{' '}
            {words.rank(comparison.rank, comparison.of)}
          </p>
          <div className="effect-table">
            <WideTable name={words.comparison}>
              <thead>
                <tr>
                  <th scope="col">{words.figure}</th>
                  <th scope="col" className="number">
                    {words.here}
                  </th>
                  <th scope="col" className="number">
                    {words.others(comparison.size)}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rates.map((rate) => (
                  <tr key={rate}>
                    <th scope="row">{rateWords.names[rate]}</th>
                    {[own, comparison].map((one) => (
                      <td key={one === own ? 'own' : 'others'} className="number">
                        <FromTo before={one.figuresBefore[rate]} after={one.figures[rate]} unit="%" />
                        <Change change={one.change[rate]} />
                      </td>
                    ))}
                  </tr>
                ))}
                <tr>
                  <th scope="row">{rateWords.valid}</th>
                  {[own, comparison].map((one) => (
                    <td key={one === own ? 'own' : 'others'} className="number">
                      <FromTo before={one.figuresBefore.valid} after={one.figures.valid} />
                    </td>
                  ))}
                </tr>
                <tr>
                  <th scope="row">{words.received}</th>
                  {[own, comparison].map((one) => (
                    <td key={one === own ? 'own' : 'others'} className="number">
                      <FromTo before={one.volumesBefore.received} after={one.volumes.received} />
                    </td>
                  ))}
                </tr>
              </tbody>
            </WideTable>
          </div>
          {comparison.communities.length < comparison.size && <p className="muted">{words.hidden}</p>}
          {comparison.communities.length > 0 && <Neighbours communities={comparison.communities} own={own} />}
        </>
      )}
    </section>
  );
}
