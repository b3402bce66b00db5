import type { Translations } from '../../shared/strings.ts';
import type { portalStrings } from '../client-portal.strings.ts';

export const es: Translations<typeof portalStrings> = {
  'client-portal': {
    quotes: 'Presupuestos',
    tasks: 'Tareas',
    wealth: 'Patrimonio',
    goals: 'Objetivos',
    security: 'Seguridad',
    pages: 'Páginas',
    more: 'Más',
    skip: 'Ir al contenido de la página',
    'sign-out': 'Cerrar sesión',
    'signed-out': 'Ha cerrado la sesión.',
    'not-included': 'No incluido en su cuenta',
    none: 'Aquí todavía no hay nada',
    'none-hint':
      'Su cuenta todavía no incluye ninguna página. Póngase en contacto con nosotros si esperaba alguna.',
    'not-found': 'Página no encontrada',
    'not-found-hint': 'No hay ninguna página en esta dirección. Es posible que se haya movido.',
    failed: 'No disponible en este momento',
    'go-to': 'Ir a: {page}',
  },
};
