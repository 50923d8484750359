import { expect, test } from 'vitest';
import { connect } from '../src/connect.ts';
import { uploadPhoto } from '../src/uploads/uploadPhoto.ts';
import { farSide, json } from './farSide.ts';

const photo = new Blob([new Uint8Array(64)], { type: 'image/png' });

test('a photo asks for a ticket and sends its bytes there', async () => {
  const { url, calls } = await farSide([
    (response, call) =>
      json({
        data: {
          requestPhotoUpload: {
            __typename: 'RequestPhotoUploadPayload',
            ticket: {
              photoId: 'photo',
              uploadUrl: `http://${call.headers.host}/uploads/t`,
              expiresAt: '2026-11-22T00:00:00Z',
            },
          },
        },
      })(response),
    json({}),
  ]);
  expect(await uploadPhoto(connect({ url }), photo, 'EVIDENCE')).toEqual({ ok: true, photoId: 'photo' });
  expect(calls).toHaveLength(2);
  expect(calls[1]?.headers['content-type']).toBe('image/png');
  expect(calls[1]?.body).toHaveLength(64);
});

test('what is too large or no photo is refused before anything is sent', async () => {
  const { url, calls } = await farSide([json({})]);
  const client = connect({ url });
  const large = new Blob([new Uint8Array(10 * 1024 * 1024 + 1)], { type: 'image/jpeg' });
  expect(await uploadPhoto(client, large, 'EVIDENCE')).toMatchObject({ ok: false, fault: 'TOO_LARGE' });
  const text = new Blob(['hello'], { type: 'text/plain' });
  expect(await uploadPhoto(client, text, 'EVIDENCE')).toMatchObject({ ok: false, fault: 'NOT_AN_IMAGE' });
  expect(calls).toHaveLength(0);
});
