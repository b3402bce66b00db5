import type { Translations } from '../../shared/strings.ts';
import type { openedStrings } from '../opened-quote.strings.ts';
import type { quotesStrings } from '../portal-quotes.strings.ts';

export const fr: Translations<typeof quotesStrings | typeof openedStrings> = {
  quotes: {
    heading: 'Devis',
    none: 'Il n’y a pas encore de devis.',
    all: 'Tous',
    pending: 'En attente',
    accepted: 'Accepté',
    declined: 'Refusé',
    expired: 'Expiré',
    unknown: 'Autre',
    search: 'Chercher un numéro ou un titre',
    found: { by: 'count', one: '{count} devis', many: '{count} de devis', other: '{count} devis' },
    more: 'Afficher plus',
    newest: 'Seuls les {count} devis les plus récents sont affichés.',
    sortBy: 'Trier par',
    quote: 'Devis',
    status: 'État',
    issued: 'Émis',
    total: 'Total',
    standing: {
      by: 'status',
      pending: 'En attente jusqu’au {day}',
      accepted: 'Accepté le {day}',
      declined: 'Refusé le {day}',
      expired: 'Expiré le {day}',
      other: 'Autre',
    },
    lastDay: 'Dernier jour aujourd’hui',
    daysLeft: {
      by: 'count',
      one: 'Encore {count} jour',
      many: 'Encore {count} de jours',
      other: 'Encore {count} jours',
    },

    back: 'Tous les devis',
  },

  'quotes-opened': {
    numbered: 'Devis {number}',
    issuedOn: 'Émis le {day}',
    quote: 'Devis',
    description: 'Description',
    quantity: 'Quantité',
    unitPrice: 'Prix unitaire',
    net: 'Hors taxes',
    subtotal: 'Sous-total',
    tax: 'Taxe {rate}',
    total: 'Total',
    terms: 'Conditions',
    decided: {
      by: 'outcome',
      accepted: 'Accepté par {name} le {moment}.',
      declined: 'Refusé par {name} le {moment}.',
      other: 'Décidé par {name} le {moment}.',
    },
    reason: 'Motif : {reason}',
    already: {
      by: 'outcome',
      accepted: 'Ce devis a déjà été accepté le {moment}.',
      declined: 'Ce devis a déjà été refusé le {moment}.',
      other: 'Une décision a déjà été prise sur ce devis.',
    },
    ended: 'Ce devis a expiré le {day}.',

    accept: 'Accepter',
    decline: 'Refuser',
    cancel: 'Annuler',
    'try-again': 'Réessayer',
    ask: { by: 'verdict', accept: 'Accepter le devis {number} ?', other: 'Refuser le devis {number} ?' },
    final: {
      by: 'verdict',
      accept: 'Vous acceptez le devis tel quel, taxes comprises. Cette décision est définitive.',
      other: 'Une fois refusé, il ne pourra plus être accepté.',
    },
    why: 'Pourquoi refusez-vous ?',
    missing: 'Veuillez indiquer le motif.',
    left: {
      by: 'count',
      one: '{count} caractère restant',
      many: '{count} de caractères restants',
      other: '{count} caractères restants',
    },
    sending: 'Envoi de votre réponse…',
    'not-sent':
      'Vous êtes hors ligne : votre réponse n’a pas été envoyée. Réessayez une fois la connexion rétablie.',
    'not-known':
      'Nous ne savons pas si votre réponse est arrivée. Vous pouvez réessayer sans risque : elle ne comptera qu’une fois.',
  },
};
