import { useHotlineTexts } from './texts.ts';

interface Props {
  columns: readonly { readonly name: string; readonly samples: readonly string[] }[];
}

/** The first rows as they were read. */
export function Preview({ columns }: Props) {
  const words = useHotlineTexts();
  const rows = Math.max(0, ...columns.map(({ samples }) => samples.length));
  return (
    <div className="hotline-card">
      <h2>{words.preview}</h2>
      <p className="muted">{words.previewLead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="hotline-scroll" tabIndex={0} aria-label={words.preview}>
        <table>
          <thead>
            <tr>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rows }, (_, at) => `row ${at}`).map((key, at) => (
              <tr key={key}>
                {columns.map(({ name, samples }) => (
                  <td key={name}>{samples[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
