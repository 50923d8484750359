import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
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
import { useRatePage } from './useRatePage.ts';
import { Volumes } from './Volumes.tsx';

/** The three rates of a place and a period, and what they are made of. Every figure opens its rows. */
export function RatesScreen() {
  const words = useRateTexts();
  const zone = useZone();
  const { rates: places } = useFollowupWays();
  const today = new Date().toLocaleDateString('sv-SE', zone ? { timeZone: zone } : {});
  const chosen = usePeriod(today);
  const place = chosen.place ?? places[0]?.id ?? '';
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const { variables, running, rates, rest, error, restError, again } = useRatePage({ ...chosen, place });
  useTitle(words.title);
  if (error && !rates) return <PageFault error={error} retry={again} />;
  const day = running ? chosen.before : chosen.day;
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
            <Button aria-label={words.earlier} onClick={() => chosen.move(-1, day)}>
              <Arrow d="M7.5 2.5 4 6l3.5 3.5" />
              <span className="rates-move">{words.earlier}</span>
            </Button>
            <strong>{rates && `${rates.period.from} ${words.until} ${rates.period.to}`}</strong>
            <Button
              aria-label={words.later}
              onClick={() => chosen.move(1, day)}
              disabled={!rates || rates.period.to >= today}
            >
              <span className="rates-move">{words.later}</span>
              <Arrow d="M4.5 2.5 8 6l-3.5 3.5" />
            </Button>
          </div>
        )}
      </search>
      {running && (
        <p role="status" className="rates-early">
          {words.early(`${running.from} ${words.until} ${running.to}`)}{' '}
          <Button type="link" onClick={() => chosen.set({ day: today })}>
            {words.showRunning}
          </Button>
        </p>
      )}
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
            open={setWanted}
          />
        </>
      )}
      {restError && !rest && <Fault error={restError} />}
      {rest && (
        <div className="rates-twins">
          <Volumes now={rest.volumes} before={rest.volumesBefore} open={setWanted} />
          <Checks checks={rest.checks} open={setWanted} />
        </div>
      )}
      {rest && <Growth growth={rest.growth} open={setWanted} />}
      <p className="muted">{words.leftOut}</p>
      {wanted && <RowsDialog variables={variables} wanted={wanted} close={() => setWanted(null)} />}
    </article>
  );
}

function Arrow({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 12 12" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
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
