import { builder } from '../builder.ts';
import type { Label, LabelledEnum } from './label.ts';

/** The GraphQL enum of a labelled one: its descriptions are the labels. */
export function enumOf<Value extends string>(source: LabelledEnum<Value>) {
  const values = Object.fromEntries(
    Object.entries<Label>(source.values).map(([value, label]) => [value, { description: describe(label) }]),
  ) as Record<Value, { description: string }>;
  return builder.enumType(source.name, { description: source.description, values });
}

function describe({ en, zh, note }: Label): string {
  return `${en} (${zh})${note ? `. ${note}` : ''}`;
}
