const spoken = ['zh-CN', 'en'];

/** The first language of Accept-Language that this house speaks; Chinese when there is none. */
export function localeOf(acceptLanguage: string | null): string {
  if (!acceptLanguage) return 'zh-CN';
  const wanted = acceptLanguage
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))?.split('=')[1];
      return { language: tag.split('-')[0]?.toLowerCase(), quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    const found = spoken.find((locale) => locale.split('-')[0] === language);
    if (found) return found;
  }
  return 'zh-CN';
}
