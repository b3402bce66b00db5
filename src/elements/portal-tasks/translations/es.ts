import type { Translations } from '../../shared/strings.ts';
import type { openedStrings } from '../opened-task.strings.ts';
import type { tasksStrings } from '../portal-tasks.strings.ts';

export const es: Translations<typeof tasksStrings | typeof openedStrings> = {
  tasks: {
    heading: 'Tareas',
    none: 'Nada pendiente.',
    'none-hint': 'Cuando necesitemos algo de usted, aparecerá aquí.',
    'all-done': 'Todo hecho. Gracias.',
    all: 'Todas',
    overdue: 'Atrasada',
    todo: 'Pendiente',
    done: 'Hecha',
    unknown: 'Otra',
    status: 'Estado',
    search: 'Buscar título',
    found: { by: 'count', one: '{count} tarea', many: '{count} de tareas', other: '{count} tareas' },
    more: 'Mostrar más',
    newest: 'Solo se muestran las primeras {count} tareas.',
    due: {
      by: 'status',
      overdue: 'Venció el {day}',
      done: 'Hecha el {day}',
      other: 'Vence el {day}',
    },
    undated: 'Sin fecha límite',
    lastDay: 'Vence hoy',
    daysLeft: {
      by: 'count',
      one: 'Queda {count} día',
      many: 'Quedan {count} de días',
      other: 'Quedan {count} días',
    },
    daysLate: {
      by: 'count',
      one: '{count} día de retraso',
      many: '{count} de días de retraso',
      other: '{count} días de retraso',
    },
    comments: {
      by: 'count',
      one: '{count} comentario',
      many: '{count} de comentarios',
      other: '{count} comentarios',
    },
    mark: 'Hecha: {title}',
    undo: 'Deshacer',

    back: 'Todas las tareas',
  },

  'tasks-opened': {
    complete: 'Marcar como hecha',
    reopen: 'Deshacer',
    marked: {
      by: 'status',
      done: '«{title}» está hecha.',
      other: '«{title}» vuelve a estar pendiente.',
    },
    doneBy: 'Hecha por {name} el {moment}.',
    doneOn: 'Hecha el {moment}.',
    about: {
      by: 'page',
      quotes: 'Ir a los presupuestos',
      tasks: 'Ir a las tareas',
      wealth: 'Ir al patrimonio',
      other: 'Ir a la página',
    },
    ended: {
      by: 'status',
      withdrawn: 'Esta tarea se retiró el {moment}. Ya no queda nada por hacer.',
      reassigned: 'Esta tarea se asignó a otra persona el {moment}. Ya no tiene que hacer nada.',
      other: 'Esta tarea ha terminado.',
    },
    endedTitle: {
      by: 'status',
      withdrawn: '«{title}» se retiró el {moment}. Ya no queda nada por hacer.',
      reassigned: '«{title}» se asignó a otra persona el {moment}. Ya no tiene que hacer nada.',
      other: '«{title}» ha terminado.',
    },
    unsent: 'Lo que escribió no se ha enviado:',

    comments: 'Comentarios',
    'no-comments': 'Todavía no hay comentarios.',
    fromFirm: '{name}, {firm}',
    write: 'Escribir un comentario',
    missing: 'Escriba algo primero.',
    left: {
      by: 'count',
      one: 'Queda {count} carácter',
      many: 'Quedan {count} de caracteres',
      other: 'Quedan {count} caracteres',
    },
    send: 'Enviar comentario',
    sent: 'Su comentario se ha enviado.',
    'try-again': 'Intentar de nuevo',
  },
};
