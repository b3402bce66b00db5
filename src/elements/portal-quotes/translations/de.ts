import type { Translations } from '../../shared/strings.ts';
import type { openedStrings } from '../opened-quote.strings.ts';
import type { quotesStrings } from '../portal-quotes.strings.ts';

export const de: Translations<typeof quotesStrings | typeof openedStrings> = {
  quotes: {
    heading: 'Angebote',
    none: 'Es gibt noch keine Angebote.',
    all: 'Alle',
    pending: 'Offen',
    accepted: 'Angenommen',
    declined: 'Abgelehnt',
    expired: 'Abgelaufen',
    unknown: 'Sonstige',
    search: 'Nummer oder Titel suchen',
    found: { by: 'count', one: '{count} Angebot', other: '{count} Angebote' },
    more: 'Mehr anzeigen',
    newest: 'Nur die neuesten {count} Angebote sind aufgeführt.',
    sortBy: 'Sortieren nach',
    quote: 'Angebot',
    status: 'Stand',
    issued: 'Ausgestellt',
    total: 'Gesamt',
    standing: {
      by: 'status',
      pending: 'Offen bis {day}',
      accepted: 'Angenommen am {day}',
      declined: 'Abgelehnt am {day}',
      expired: 'Abgelaufen am {day}',
      other: 'Sonstige',
    },
    lastDay: 'Heute letzter Tag',
    daysLeft: { by: 'count', one: 'Noch {count} Tag', other: 'Noch {count} Tage' },

    back: 'Alle Angebote',
  },

  'quotes-opened': {
    numbered: 'Angebot {number}',
    issuedOn: 'Ausgestellt am {day}',
    quote: 'Angebot',
    description: 'Beschreibung',
    quantity: 'Menge',
    unitPrice: 'Einzelpreis',
    net: 'Netto',
    subtotal: 'Zwischensumme',
    tax: 'Steuer {rate}',
    total: 'Gesamt',
    terms: 'Bedingungen',
    decided: {
      by: 'outcome',
      accepted: 'Angenommen von {name} am {moment}.',
      declined: 'Abgelehnt von {name} am {moment}.',
      other: 'Entschieden von {name} am {moment}.',
    },
    reason: 'Grund: {reason}',
    already: {
      by: 'outcome',
      accepted: 'Dieses Angebot wurde schon am {moment} angenommen.',
      declined: 'Dieses Angebot wurde schon am {moment} abgelehnt.',
      other: 'Über dieses Angebot wurde schon entschieden.',
    },
    ended: 'Dieses Angebot ist am {day} abgelaufen.',

    accept: 'Annehmen',
    decline: 'Ablehnen',
    cancel: 'Abbrechen',
    'try-again': 'Erneut versuchen',
    ask: { by: 'verdict', accept: 'Angebot {number} annehmen?', other: 'Angebot {number} ablehnen?' },
    final: {
      by: 'verdict',
      accept: 'Sie nehmen das Angebot an, wie es hier steht, einschließlich Steuern. Das ist endgültig.',
      other: 'Ein abgelehntes Angebot kann nicht mehr angenommen werden.',
    },
    why: 'Warum lehnen Sie ab?',
    missing: 'Bitte nennen Sie den Grund.',
    left: { by: 'count', one: 'Noch {count} Zeichen', other: 'Noch {count} Zeichen' },
    sending: 'Ihre Antwort wird gesendet …',
    'not-sent':
      'Sie sind offline: Ihre Antwort wurde nicht gesendet. Versuchen Sie es erneut, sobald Sie wieder verbunden sind.',
    'not-known':
      'Wir wissen nicht, ob Ihre Antwort angekommen ist. Sie können es bedenkenlos erneut versuchen: Sie zählt nur einmal.',
  },
};
