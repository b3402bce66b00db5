import type { Translations } from '../../shared/strings.ts';
import type { downloadStrings } from '../download.strings.ts';
import type { openedStrings } from '../opened-plan.strings.ts';
import type { pictureStrings } from '../picture.strings.ts';
import type { wealthStrings } from '../portal-wealth.strings.ts';

export const fr: Translations<
  typeof wealthStrings | typeof pictureStrings | typeof openedStrings | typeof downloadStrings
> = {
  wealth: {
    heading: 'Patrimoine',
    none: 'Rien n’est encore inscrit.',
    'none-hint': 'Ce que vous possédez et devez s’affiche ici dès que nous l’avons saisi.',
    netWorth: 'Patrimoine net',
    since: '{amount} depuis le {day}',
    sincePercent: '{amount} ({percent}) depuis le {day}',
    had: 'Ce que vous possédez',
    owed: 'Ce que vous devez',
    all: 'Tous',
    status: 'Afficher',
    search: 'Chercher un nom, un établissement ou un titulaire',
    found: { by: 'count', one: '{count} poste', many: '{count} de postes', other: '{count} postes' },
    more: 'Afficher plus',
    newest: 'Seuls les {count} premiers postes sont affichés.',
    sortBy: 'Trier par',
    plan: 'Poste',
    value: 'Valeur',
    valued: 'Évalué',
    change: 'Variation',
    share: 'Part',
    unvalued: 'Pas encore évalué',
    stale: 'Valeur ancienne',
    uncounted: 'Non compté',
    kind: {
      by: 'kind',
      property: 'Immobilier',
      pension: 'Retraite',
      investment: 'Placements',
      cash: 'Liquidités',
      insurance: 'Assurances',
      business: 'Entreprise',
      possession: 'Biens',
      asset: 'Autres actifs',
      mortgage: 'Prêts immobiliers',
      loan: 'Prêts',
      credit: 'Crédits',
      liability: 'Autres dettes',
      other: 'Autres',
    },
    groupSum: '{kind} : {amount}',
    back: 'Tous les postes',
  },

  'wealth-picture': {
    overTime: 'Votre patrimoine au fil du temps',
    byKind: 'Votre patrimoine par type',
    csv: 'Télécharger en CSV',
    changes:
      'Les variations sont calculées depuis le {day}. Les versements et les retraits comptent aussi. Les parts portent sur tout ce que vous possédez, ou sur tout ce que vous devez.',
    rate: '1 {from} = {rate} {to}, {day}',
    then: 'Au fil du temps, chaque valeur est au taux de change de son propre jour.',
    unconverted: 'Aucun taux de change n’est connu pour {currency} ; ce montant n’est donc pas compté.',
  },

  'wealth-opened': {
    worth: { by: 'side', owed: 'Dû', other: 'Valeur' },
    on: 'le {day}',
    sinceDay: 'depuis le {day}',
    stale: 'Cette valeur n’est plus à jour. Une plus récente sera saisie dès que nous l’aurons.',
    withdrawn: 'Ce poste a été retiré le {moment}. Il ne compte plus.',
    inOwn: 'En {currency}',
    share: { by: 'side', owed: 'Part de ce que vous devez', other: 'Part de ce que vous possédez' },
    reference: 'Numéro',
    startedOn: 'Début le',
    history: 'Valeurs au fil du temps',
    day: 'Jour',
    amount: 'Valeur',
    moved: 'Variation',
    note: 'Remarque',
  },

  'wealth-download': {
    file: 'patrimoine',
    provider: 'Établissement',
    kind: 'Type',
    owners: 'Titulaires',
    currency: 'Devise',
    changeSince: 'Variation depuis le {day}',
    counted: 'Compté en {currency}',
  },
};
