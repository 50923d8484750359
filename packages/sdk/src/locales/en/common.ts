import type { common as zh } from '../zh-CN/common.ts';

export const common: typeof zh = {
  loading: 'Opening…',
  again: 'Try again',
  kept: 'Nothing you wrote is lost.',
  sending: 'Sending…',
  error_OFFLINE: 'There is no connection. Check your network and try again.',
  error_SERVICE_UNAVAILABLE:
    'The service is down for the moment. Try again in a few minutes. If it is urgent, call 12345.',
  error_RATE_LIMITED: 'That was too many tries. Wait a minute and try again.',
  error_MISSING_SITE_KEY: 'This widget lacks its site-key attribute. Please tell the website’s owner.',
  error_MISSING_API: 'This widget lacks its api attribute (the server). Please tell the website’s owner.',
  error_UNKNOWN_SITE:
    'Reporting on this website has been switched off. Ask the website’s owner, or call 12345.',
  error_ORIGIN_DENIED:
    'Reporting is not enabled for this address. Use the official site of your estate or street office, or call 12345.',
  error_NOT_FOUND: 'Nothing was found. Please check and try again.',
  error_WRONG_SECRET: 'The code or PIN is not right. Compare it with your receipt and try again.',
  error_CONFLICT: 'Staff have just updated this case. Look at the latest news first.',
  error_ILLEGAL_STEP: 'The case has moved on, so this is no longer possible. Look at the latest news.',
  error_INVALID_INPUT: 'Some answers need a change. See the places marked in red.',
  error_IDEMPOTENCY_RUNNING:
    'Your first try is still being handled. Wait a few seconds; it is never filed twice.',
  error_UNKNOWN: 'Something went wrong and nothing was sent. Try again, or call 12345.',
};
