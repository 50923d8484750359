import { expect, it } from 'vitest';
import { mediaType } from './mediaType.ts';

const json = 'application/json';
const response = 'application/graphql-response+json';

it.each([
  ['*/*', json],
  ['application/*', json],
  [json, json],
  [response, response],
  [`${response}, ${json};q=0.9`, response],
  [`${json},${response}`, json],
  [`text/html, ${response};charset=UTF-8`, response],
  [`${json};charset=latin1, ${response}`, response],
  [`text/event-stream, ${json}`, json],
  ['text/event-stream', null],
  ['text/html', null],
  [`${json}; charset=latin1`, null],
])('%s is answered as %s', (accept, type) => {
  expect(mediaType(accept)).toBe(type);
});
