import { readFileSync, writeFileSync } from 'node:fs';
import { root } from './bundles.ts';

interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

interface Declared {
  tagName: string;
  name: string;
  description: string;
  attributes: Named[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: Named[];
}

/** The words that an attribute may have, of a type like `'light' | 'dark'`. */
const choices = (type = ''): Named[] => [...type.matchAll(/'([^']+)'/g)].map(([, name = '']) => ({ name }));

/** What VS Code and JetBrains complete in HTML, out of custom-elements.json. */
export function editors(): void {
  const { modules } = JSON.parse(readFileSync(new URL('custom-elements.json', root), 'utf8'));
  const { name, version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const elements: Declared[] = modules.flatMap(
    ({ declarations }: { declarations: Declared[] }) => declarations,
  );
  const write = (file: string, data: unknown): void =>
    writeFileSync(new URL(`dist/${file}`, root), `${JSON.stringify(data, null, 2)}\n`);
  write('html-custom-data.json', {
    version: 1.1,
    tags: elements.map(({ tagName, description, attributes }) => ({
      name: tagName,
      description,
      attributes: attributes.map((one) => ({
        name: one.name,
        description: one.description,
        values: choices(one.type?.text),
      })),
    })),
  });
  write('web-types.json', {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    contributions: {
      html: {
        elements: elements.map(({ tagName, description, attributes, events, slots, ...css }) => ({
          name: tagName,
          description,
          attributes: attributes.map((one) => ({
            name: one.name,
            description: one.description,
            default: one.default,
            value: { type: one.type?.text },
          })),
          slots,
          js: { events },
          css: { parts: css.cssParts, properties: css.cssProperties },
        })),
      },
    },
  });
}
