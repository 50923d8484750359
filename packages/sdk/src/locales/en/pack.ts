import { common } from './common.ts';
import { contact } from './contact.ts';
import { draft } from './draft.ts';
import { finish } from './finish.ts';
import { fix } from './fix.ts';
import { map } from './map.ts';
import { meToo } from './meToo.ts';
import { offer } from './offer.ts';
import { outbox } from './outbox.ts';
import { photos } from './photos.ts';
import { receipt } from './receipt.ts';
import { report } from './report.ts';
import { tiles } from './tiles.ts';

/** English, loaded only where a page speaks it. */
export const en = {
  ...common,
  ...contact,
  ...report,
  ...draft,
  ...finish,
  ...photos,
  ...receipt,
  ...outbox,
  ...fix,
  ...map,
  ...offer,
  ...meToo,
  ...tiles,
};
