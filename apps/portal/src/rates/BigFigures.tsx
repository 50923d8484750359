import type { RatePageQuery, VisitFigure } from '@linli/client/generated/graphql';
import type { Wanted } from './RowsDialog.tsx';
import { useRateTexts } from './texts.ts';

type Rates = NonNullable<RatePageQuery['rates']>;
const names = ['response', 'resolution', 'satisfaction', 'composite'] as const;

/** Each rate large, with the counts it is made of and how it moved. */
export function BigFigures({ rates, open }: { rates: Rates; open: (wanted: Wanted) => void }) {
  const words = useRateTexts();
  const { figures, figuresBefore, change, weights } = rates;
  const { valid } = figures;
  const percent = (weight: number) => Math.round(weight * 100);
  const made: Readonly<Record<(typeof names)[number], string>> = {
    response: words.of(figures.contacted, valid),
    resolution: words.of(figures.solvedYes, valid),
    satisfaction: words.satisfiedOf(figures.satisfiedYes, figures.satisfiedBasically, valid),
    composite: words.weighted(
      percent(weights.response),
      percent(weights.resolution),
      percent(weights.satisfaction),
    ),
  };
  const counts: readonly (readonly [string, number, VisitFigure])[] = [
    [words.valid, valid, 'VALID'],
    [words.notContacted, valid - figures.contacted, 'NOT_CONTACTED'],
    [words.half, figures.solvedHalf, 'SOLVED_HALF'],
    [words.notSolved, figures.solvedNo, 'SOLVED_NO'],
    [words.notSatisfied, figures.satisfiedNo, 'SATISFIED_NO'],
    [words.doubleNo, figures.doubleNo, 'DOUBLE_NO'],
  ];
  return (
    <section className="card">
      <div className="big-figures">
        {names.map((name) => {
          const { points, percent: relative } = change[name];
          return (
            <div key={name} className="big-figure">
              <h2>{words.names[name]}</h2>
              <p className="big-number">
                {figures[name] == null ? '—' : figures[name]}
                {figures[name] != null && <small>%</small>}
              </p>
              <p className="muted">{valid === 0 ? words.nobody : made[name]}</p>
              {points != null && (
                <p className={points === 0 ? 'muted' : points < 0 ? 'moved-down' : 'moved-up'}>
                  {points > 0 ? '+' : ''}
                  {points} {words.points}
                  {relative != null && ` (${relative > 0 ? '+' : ''}${relative}%)`}
                </p>
              )}
              {points != null && (
                <p className="muted">
                  {words.against} {figuresBefore[name]}% · {figuresBefore.valid}
                </p>
              )}
            </div>
          );
        })}
      </div>
      <ul className="figure-row">
        {counts.map(([name, count, figure]) => (
          <li key={figure}>
            <button type="button" disabled={count === 0} onClick={() => open({ of: 'visits', figure, name })}>
              <strong>{count}</strong> {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
