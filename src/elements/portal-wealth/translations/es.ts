import type { Translations } from '../../shared/strings.ts';
import type { downloadStrings } from '../download.strings.ts';
import type { openedStrings } from '../opened-plan.strings.ts';
import type { pictureStrings } from '../picture.strings.ts';
import type { wealthStrings } from '../portal-wealth.strings.ts';

export const es: Translations<
  typeof wealthStrings | typeof pictureStrings | typeof openedStrings | typeof downloadStrings
> = {
  wealth: {
    heading: 'Patrimonio',
    none: 'Todavía no hay nada en la lista.',
    'none-hint': 'Lo que tiene y lo que debe aparece aquí en cuanto lo hayamos registrado.',
    netWorth: 'Patrimonio neto',
    since: '{amount} desde el {day}',
    sincePercent: '{amount} ({percent}) desde el {day}',
    had: 'Lo que tiene',
    owed: 'Lo que debe',
    all: 'Todos',
    status: 'Mostrar',
    search: 'Buscar nombre, entidad o titular',
    found: { by: 'count', one: '{count} partida', many: '{count} de partidas', other: '{count} partidas' },
    more: 'Mostrar más',
    newest: 'Solo se muestran las primeras {count} partidas.',
    sortBy: 'Ordenar por',
    plan: 'Partida',
    value: 'Valor',
    valued: 'Valorado',
    change: 'Variación',
    share: 'Parte',
    unvalued: 'Todavía sin valorar',
    stale: 'Desactualizado',
    uncounted: 'No se cuenta',
    kind: {
      by: 'kind',
      property: 'Inmuebles',
      pension: 'Pensiones',
      investment: 'Inversiones',
      cash: 'Efectivo',
      insurance: 'Seguros',
      business: 'Empresa',
      possession: 'Bienes',
      asset: 'Otros activos',
      mortgage: 'Hipotecas',
      loan: 'Préstamos',
      credit: 'Créditos',
      liability: 'Otras deudas',
      other: 'Otros',
    },
    groupSum: '{kind}: {amount}',
    back: 'Todas las partidas',
  },

  'wealth-picture': {
    overTime: 'Su patrimonio a lo largo del tiempo',
    byKind: 'Su patrimonio por tipo',
    csv: 'Descargar como CSV',
    changes:
      'Las variaciones son desde el {day}. El dinero ingresado o retirado también cuenta. Las partes se refieren a todo lo que tiene o a todo lo que debe.',
    rate: '1 {from} = {rate} {to}, {day}',
    then: 'A lo largo del tiempo, cada valor va al tipo de cambio de su propio día.',
    unconverted: 'No se conoce ningún tipo de cambio para {currency}, por lo que no se cuenta.',
  },

  'wealth-opened': {
    worth: { by: 'side', owed: 'Debe', other: 'Valor' },
    on: 'el {day}',
    sinceDay: 'desde el {day}',
    stale: 'Este valor está desactualizado. Se registrará uno más reciente en cuanto lo tengamos.',
    withdrawn: 'Esta partida se retiró el {moment}. Ya no se cuenta.',
    inOwn: 'En {currency}',
    share: { by: 'side', owed: 'Parte de lo que debe', other: 'Parte de lo que tiene' },
    reference: 'Número',
    startedOn: 'Inicio el',
    history: 'Valores a lo largo del tiempo',
    day: 'Día',
    amount: 'Valor',
    moved: 'Variación',
    note: 'Nota',
  },

  'wealth-download': {
    file: 'patrimonio',
    provider: 'Entidad',
    kind: 'Tipo',
    owners: 'Titulares',
    currency: 'Moneda',
    changeSince: 'Variación desde el {day}',
    counted: 'Se cuenta como {currency}',
  },
};
