interface Props {
  before: number | null | undefined;
  after: number | null | undefined;
  unit?: string;
}

/** What it was and what it is; a dash where nobody was asked. */
export function FromTo({ before, after, unit = '' }: Props) {
  const said = (value: number | null | undefined) => (value == null ? '—' : `${value}${unit}`);
  return (
    <span className="effect-pair">
      {said(before)} → {said(after)}
    </span>
  );
}
