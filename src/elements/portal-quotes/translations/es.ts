import type { Translations } from '../../shared/strings.ts';
import type { openedStrings } from '../opened-quote.strings.ts';
import type { quotesStrings } from '../portal-quotes.strings.ts';

export const es: Translations<typeof quotesStrings | typeof openedStrings> = {
  quotes: {
    heading: 'Presupuestos',
    none: 'Todavía no hay presupuestos.',
    all: 'Todos',
    pending: 'Pendiente',
    accepted: 'Aceptado',
    declined: 'Rechazado',
    expired: 'Caducado',
    unknown: 'Otro',
    search: 'Buscar número o título',
    found: {
      by: 'count',
      one: '{count} presupuesto',
      many: '{count} de presupuestos',
      other: '{count} presupuestos',
    },
    more: 'Mostrar más',
    newest: 'Solo se muestran los {count} presupuestos más recientes.',
    sortBy: 'Ordenar por',
    quote: 'Presupuesto',
    status: 'Estado',
    issued: 'Emitido',
    total: 'Total',
    standing: {
      by: 'status',
      pending: 'Pendiente hasta el {day}',
      accepted: 'Aceptado el {day}',
      declined: 'Rechazado el {day}',
      expired: 'Caducado el {day}',
      other: 'Otro',
    },
    lastDay: 'Hoy es el último día',
    daysLeft: {
      by: 'count',
      one: 'Queda {count} día',
      many: 'Quedan {count} de días',
      other: 'Quedan {count} días',
    },

    back: 'Todos los presupuestos',
  },

  'quotes-opened': {
    numbered: 'Presupuesto {number}',
    issuedOn: 'Emitido el {day}',
    quote: 'Presupuesto',
    description: 'Descripción',
    quantity: 'Cantidad',
    unitPrice: 'Precio unitario',
    net: 'Neto',
    subtotal: 'Subtotal',
    tax: 'Impuesto {rate}',
    total: 'Total',
    terms: 'Condiciones',
    decided: {
      by: 'outcome',
      accepted: 'Aceptado por {name} el {moment}.',
      declined: 'Rechazado por {name} el {moment}.',
      other: 'Decidido por {name} el {moment}.',
    },
    reason: 'Motivo: {reason}',
    already: {
      by: 'outcome',
      accepted: 'Este presupuesto ya se aceptó el {moment}.',
      declined: 'Este presupuesto ya se rechazó el {moment}.',
      other: 'Ya se ha decidido sobre este presupuesto.',
    },
    ended: 'Este presupuesto caducó el {day}.',

    accept: 'Aceptar',
    decline: 'Rechazar',
    cancel: 'Cancelar',
    'try-again': 'Intentar de nuevo',
    ask: {
      by: 'verdict',
      accept: '¿Aceptar el presupuesto {number}?',
      other: '¿Rechazar el presupuesto {number}?',
    },
    final: {
      by: 'verdict',
      accept: 'Acepta el presupuesto tal como está, impuestos incluidos. Es definitivo.',
      other: 'Una vez rechazado, ya no se podrá aceptar.',
    },
    why: '¿Por qué lo rechaza?',
    missing: 'Indique el motivo.',
    left: {
      by: 'count',
      one: 'Queda {count} carácter',
      many: 'Quedan {count} de caracteres',
      other: 'Quedan {count} caracteres',
    },
    sending: 'Enviando su respuesta…',
    'not-sent': 'No tiene conexión: su respuesta no se ha enviado. Inténtelo de nuevo cuando la recupere.',
    'not-known':
      'No sabemos si su respuesta ha llegado. Puede intentarlo de nuevo con tranquilidad: solo contará una vez.',
  },
};
