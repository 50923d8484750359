/** Subject and plain text of a mail as our own mailer writes it: enough for the demo's page, not a MIME reader. */
export function readMail(source: string): { subject: string; text: string } {
  const unix = source.replaceAll('\r\n', '\n');
  const [head = '', ...rest] = unix.split('\n\n');
  const subject = decodeWords(headerOf(head, 'subject'));
  const boundary = /boundary="?([^";\n]+)/.exec(head)?.[1];
  const body = rest.join('\n\n');
  const part = boundary
    ? body.split(`--${boundary}`).find((one) => /content-type: text\/plain/i.test(one))
    : undefined;
  if (part === undefined)
    return { subject, text: decodeBody(body, headerOf(head, 'content-transfer-encoding')) };
  const [partHead = '', ...partBody] = part.trimStart().split('\n\n');
  return {
    subject,
    text: decodeBody(partBody.join('\n\n'), headerOf(partHead, 'content-transfer-encoding')),
  };
}

function headerOf(head: string, name: string): string {
  const unfolded = head.replace(/\n[ \t]+/g, ' ');
  const line = unfolded.split('\n').find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}

/** =?UTF-8?B?…?= and =?UTF-8?Q?…?= (RFC 2047). */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(coded, 'base64').toString()
        : fromQuoted(coded.replaceAll('_', ' ')),
    );
}

function decodeBody(body: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString();
  return /quoted-printable/i.test(encoding) ? fromQuoted(body.replace(/=\n/g, '')) : body;
}

function fromQuoted(text: string): string {
  const bytes = text.replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}
