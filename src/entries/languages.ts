/** Fetches the words of a language when the page first shows an element in it. */
import { offerLanguages } from '../elements/shared/languages.ts';

offerLanguages({
  ar: { clients: () => import('./i18n/ar.ts'), staff: () => import('./i18n/staff/ar.ts') },
  de: { clients: () => import('./i18n/de.ts'), staff: () => import('./i18n/staff/de.ts') },
  es: { clients: () => import('./i18n/es.ts'), staff: () => import('./i18n/staff/es.ts') },
  fr: { clients: () => import('./i18n/fr.ts'), staff: () => import('./i18n/staff/fr.ts') },
  zh: { clients: () => import('./i18n/zh.ts'), staff: () => import('./i18n/staff/zh.ts') },
});
