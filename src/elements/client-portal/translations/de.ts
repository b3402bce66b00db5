import type { Translations } from '../../shared/strings.ts';
import type { portalStrings } from '../client-portal.strings.ts';

export const de: Translations<typeof portalStrings> = {
  'client-portal': {
    quotes: 'Angebote',
    tasks: 'Aufgaben',
    wealth: 'Vermögen',
    goals: 'Ziele',
    security: 'Sicherheit',
    pages: 'Seiten',
    more: 'Mehr',
    skip: 'Zum Inhalt der Seite',
    'sign-out': 'Abmelden',
    'signed-out': 'Sie sind abgemeldet.',
    'not-included': 'Nicht in Ihrem Konto enthalten',
    none: 'Hier ist noch nichts',
    'none-hint':
      'Ihr Konto umfasst bisher keine Seiten. Bitte wenden Sie sich an uns, wenn Sie welche erwartet haben.',
    'not-found': 'Seite nicht gefunden',
    'not-found-hint': 'Unter dieser Adresse gibt es keine Seite. Vielleicht wurde sie verschoben.',
    failed: 'Zurzeit nicht verfügbar',
    'go-to': 'Zu: {page}',
  },
};
