import { RatePageDocument, RateVolumesPageDocument } from '@linli/client/generated/graphql';
import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useZone } from '../access/viewer.tsx';
import { useTitle } from '../app/useTitle.ts';
import { useFollowupWays } from '../followup/useFollowup.ts';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { BigFigures } from './BigFigures.tsx';
import { Checks } from './Checks.tsx';
import { GroupTable } from './GroupTable.tsx';
import { Growth } from './Growth.tsx';
import './Rates.css';
import { RowsDialog, type Wanted } from './RowsDialog.tsx';
import { TrendChart } from './TrendChart.tsx';
import { useRateTexts } from './texts.ts';
import { type PeriodKey, periodKinds, usePeriod } from './usePeriod.ts';
import { Volumes } from './Volumes.tsx';

/** The three rates of a place and a period, and what they are made of. Every figure opens its rows. */
export function RatesScreen() {
  const words = useRateTexts();
  const zone = useZone();
  const { rates: places } = useFollowupWays();
  const today = new Date().toLocaleDateString('sv-SE', zone ? { timeZone: zone } : {});
  const chosen = usePeriod(today);
  const place = chosen.place ?? places[0]?.id ?? '';
  const variables = { place, period: chosen.period };
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [{ data, error }, read] = useQuery({ query: RatePageDocument, variables, pause: place === '' });
  const [more] = useQuery({ query: RateVolumesPageDocument, variables, pause: place === '' });
  useTitle(words.title);
  if (error && !data)
    return <PageFault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  const rates = data?.rates;
  const rest = more.data?.rates;
  return (
    <article className="rates">
      <header>
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <search className="rates-filters">
        <Select
          aria-label={words.place}
          value={place || null}
          onChange={(value: string) => chosen.set({ place: value })}
          popupMatchSelectWidth={false}
          options={placeOptions(places, rates?.place)}
        />
        <Segmented<PeriodKey>
          aria-label={words.period}
          value={chosen.kind}
          onChange={(period) => chosen.set({ period })}
          options={periodKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        {chosen.kind === 'between' ? (
          <div className="rates-days">
            {(['from', 'to'] as const).map((key) => (
              <Input
                key={key}
                type="date"
                aria-label={words[key]}
                value={chosen[key]}
                onChange={({ target }) => chosen.set({ [key]: target.value })}
              />
            ))}
          </div>
        ) : (
          <div className="rates-days">
            <Button onClick={() => chosen.move(-1)}>{words.earlier}</Button>
            <strong>{rates && `${rates.period.from} ${words.until} ${rates.period.to}`}</strong>
            <Button onClick={() => chosen.move(1)} disabled={!rates || rates.period.to >= today}>
              {words.later}
            </Button>
          </div>
        )}
      </search>
      {!rates && <Loading lines={6} />}
      {rates && (
        <>
          <BigFigures rates={rates} open={setWanted} />
          <section className="card">
            <h2>{words.trend}</h2>
            <TrendChart trend={rates.trend} words={words} />
          </section>
          <GroupTable
            key={`${place} ${rates.period.from}`}
            variables={variables}
            place={rates.place.name.text}
          />
        </>
      )}
      {more.error && !rest && <Fault error={more.error} />}
      {rest && (
        <div className="rates-twins">
          <Volumes now={rest.volumes} before={rest.volumesBefore} open={setWanted} />
          <Checks checks={rest.checks} open={setWanted} />
        </div>
      )}
      {rest && <Growth growth={rest.growth} />}
      <p className="muted">{words.leftOut}</p>
      {wanted && <RowsDialog variables={variables} wanted={wanted} close={() => setWanted(null)} />}
    </article>
  );
}

/** One's own places, and the one that the address names. */
function placeOptions(
  places: readonly { id: string; name: { text: string } }[],
  shown: { id: string; name: { text: string } } | undefined,
) {
  const all = shown && !places.some(({ id }) => id === shown.id) ? [...places, shown] : places;
  return all.map(({ id, name }) => ({ value: id, label: name.text }));
}
