import type { World } from '@linli/testkit/msw/world';

const signs = '甲乙丙丁戊己庚辛壬癸';

/** Invented districts, for a reader who works in many. */
export function otherTenants(count: number): World['tenants'] {
  return Array.from({ length: count }, (_, index) => {
    const sign = `${signs[index % 10]}${signs[Math.floor(index / 10)]}`;
    return { code: `other-${index + 1}`, words: { zh: `${sign}河区`, en: `District ${index + 1}` } };
  });
}
