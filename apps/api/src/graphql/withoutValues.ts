/**
 * GraphQL quotes what a caller sent where it fits no type. A message is shown, copied and logged by programs that know
 * nothing of what stands in it: it keeps the place of the fault, and never the value.
 */
export function withoutValues(message: string): string {
  const variable = /^Variable "\$(\w+)" got invalid value /.exec(message)?.[1];
  if (variable !== undefined) {
    const path = new RegExp(`" at "(${variable}(?:\\.\\w+|\\[\\d+\\])+)"; `).exec(`"${message}`)?.[1];
    return `The value of "$${variable}" does not fit its type${path ? ` at "${path}"` : ''}.`;
  }
  return message
    .replace(/^(Expected value of type "[^"]*"), found .*$/s, '$1.')
    .replace(/^(Enum "[^"]*" cannot represent [^:"]*).*$/s, '$1.')
    .replace(/^(\w+ cannot represent [^:]*): .*$/s, '$1.')
    .replace(/^(Value is not a [^:]*): .*$/s, '$1.')
    .replace(/^(Invalid cursor): .*$/s, '$1.');
}
