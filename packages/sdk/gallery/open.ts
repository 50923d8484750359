import { serveGallery } from './serve.ts';

const { origin } = await serveGallery(4400);
console.log(`${origin}/ shows every state of every element.`);
