import type { IncomingMessage } from 'node:http';

/** What a browser tells about something that the page's policy stopped. */
export interface Violation {
  readonly documentUri: string;
  readonly directive: string;
  readonly blockedUri: string;
}

const maxBytes = 16_384;

/** Reads one report; null when it is none. A browser posts it as application/csp-report. */
export async function readReport(request: IncomingMessage): Promise<Violation | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return parseReport(Buffer.concat(chunks).toString('utf8'));
}

function parseReport(text: string): Violation | null {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof body !== 'object' || body === null || !('csp-report' in body)) return null;
  const report = body['csp-report'];
  if (typeof report !== 'object' || report === null) return null;
  const fields = report as Record<string, unknown>;
  return {
    documentUri: String(fields['document-uri'] ?? ''),
    directive: String(fields['effective-directive'] ?? fields['violated-directive'] ?? ''),
    blockedUri: String(fields['blocked-uri'] ?? ''),
  };
}
