interface Props {
  value: number | null;
  unit?: string;
  name: string;
  open: (name: string) => void;
}

/** A figure that opens what it counts; nothing has no rows. */
export function Figure({ value, unit = '', name, open }: Props) {
  return (
    <td className="number">
      {value === null ? (
        '—'
      ) : value === 0 && !unit ? (
        0
      ) : (
        <button type="button" className="rate-figure" title={name} onClick={() => open(name)}>
          {value}
          {unit}
        </button>
      )}
    </td>
  );
}
