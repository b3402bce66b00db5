/** The same as `languages.ts`, which is fetched once an element is in another language than English. */
import { onWords } from '../elements/shared/strings.ts';

onWords((locale) => {
  // Where it does not come, whatever is shown next asks again.
  if (!locale.startsWith('en')) import('./languages.ts').catch(() => undefined);
});
