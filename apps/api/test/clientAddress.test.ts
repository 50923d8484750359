import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress } from '../src/http/clientAddress.ts';

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress },
  }) as unknown as IncomingMessage;

describe('the address that limits count', () => {
  it('is that of the connection, whatever the caller writes', () => {
    expect(clientAddress(request('192.0.2.7', '198.51.100.1'), 0)).toBe('192.0.2.7');
    expect(clientAddress(request('::ffff:192.0.2.7'), 0)).toBe('192.0.2.7');
  });

  it('is what the outermost proxy of our own saw', () => {
    const written = '203.0.113.9, 198.51.100.1, 10.0.0.2';
    expect(clientAddress(request('10.0.0.1', written), 1)).toBe('10.0.0.2');
    expect(clientAddress(request('10.0.0.1', written), 2)).toBe('198.51.100.1');
    expect(clientAddress(request('10.0.0.1'), 2)).toBe('10.0.0.1');
  });

  it('counts a household of IPv6 as one', () => {
    for (const address of ['2001:db8:0:1::1', '2001:db8:0:1:ffff:2:3:4', '2001:0db8:0000:0001::9%eth0']) {
      expect(clientAddress(request(address), 0)).toBe('2001:db8:0:1::/64');
    }
    expect(clientAddress(request('2001:db8:0:2::1'), 0)).not.toBe('2001:db8:0:1::/64');
    expect(clientAddress(request('::1'), 0)).toBe('0:0:0:0::/64');
  });
});
