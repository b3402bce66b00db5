import type { Translations } from '../../shared/strings.ts';
import type { downloadStrings } from '../download.strings.ts';
import type { openedStrings } from '../opened-plan.strings.ts';
import type { pictureStrings } from '../picture.strings.ts';
import type { wealthStrings } from '../portal-wealth.strings.ts';

export const de: Translations<
  typeof wealthStrings | typeof pictureStrings | typeof openedStrings | typeof downloadStrings
> = {
  wealth: {
    heading: 'Vermögen',
    none: 'Hier ist noch nichts aufgeführt.',
    'none-hint': 'Was Sie haben und schulden, steht hier, sobald wir es eingetragen haben.',
    netWorth: 'Reinvermögen',
    since: '{amount} seit {day}',
    sincePercent: '{amount} ({percent}) seit {day}',
    had: 'Was Sie haben',
    owed: 'Was Sie schulden',
    all: 'Alle',
    status: 'Anzeigen',
    search: 'Name, Anbieter oder Inhaber suchen',
    found: { by: 'count', one: '{count} Position', other: '{count} Positionen' },
    more: 'Mehr anzeigen',
    newest: 'Nur die ersten {count} Positionen sind aufgeführt.',
    sortBy: 'Sortieren nach',
    plan: 'Position',
    value: 'Wert',
    valued: 'Bewertet',
    change: 'Veränderung',
    share: 'Anteil',
    unvalued: 'Noch nicht bewertet',
    stale: 'Veraltet',
    uncounted: 'Nicht mitgezählt',
    kind: {
      by: 'kind',
      property: 'Immobilien',
      pension: 'Altersvorsorge',
      investment: 'Anlagen',
      cash: 'Guthaben',
      insurance: 'Versicherungen',
      business: 'Unternehmen',
      possession: 'Sachwerte',
      asset: 'Sonstiges Vermögen',
      mortgage: 'Hypotheken',
      loan: 'Darlehen',
      credit: 'Kredite',
      liability: 'Sonstige Schulden',
      other: 'Sonstiges',
    },
    groupSum: '{kind}: {amount}',
    back: 'Alle Positionen',
  },

  'wealth-picture': {
    overTime: 'Ihr Vermögen im Zeitverlauf',
    byKind: 'Ihr Vermögen nach Art',
    csv: 'Als CSV herunterladen',
    changes:
      'Veränderungen gelten seit {day}. Auch Ein- und Auszahlungen zählen dazu. Anteile beziehen sich auf alles, was Sie haben, oder auf alles, was Sie schulden.',
    rate: '1 {from} = {rate} {to}, {day}',
    then: 'Im Zeitverlauf gilt für jeden Wert der Wechselkurs seines eigenen Tages.',
    unconverted: 'Für {currency} ist kein Wechselkurs bekannt, daher wird es nicht mitgezählt.',
  },

  'wealth-opened': {
    worth: { by: 'side', owed: 'Geschuldet', other: 'Wert' },
    on: 'am {day}',
    sinceDay: 'seit {day}',
    stale: 'Dieser Wert ist veraltet. Ein neuerer wird eingetragen, sobald wir ihn haben.',
    withdrawn: 'Diese Position wurde am {moment} herausgenommen. Sie zählt nicht mehr mit.',
    inOwn: 'In {currency}',
    share: { by: 'side', owed: 'Anteil an dem, was Sie schulden', other: 'Anteil an dem, was Sie haben' },
    reference: 'Nummer',
    startedOn: 'Beginn am',
    history: 'Werte im Zeitverlauf',
    day: 'Tag',
    amount: 'Wert',
    moved: 'Veränderung',
    note: 'Anmerkung',
  },

  'wealth-download': {
    file: 'vermoegen',
    provider: 'Anbieter',
    kind: 'Art',
    owners: 'Inhaber',
    currency: 'Währung',
    changeSince: 'Veränderung seit {day}',
    counted: 'Zählt als {currency}',
  },
};
