// Not run, only compiled: what a host page's TypeScript may write.
import type { LinliReport } from '../types/elements.d.ts';

const element = document.createElement('linli-report');
element.textSize = 'large';
element.texts = { title: '有事请说', en: { title: 'Tell us' } };
element.addEventListener('linli-submitted', ({ detail }) => detail.code.length);
export const report: LinliReport = element;
