import type { Translations } from '../../shared/strings.ts';
import type { openedStrings } from '../opened-task.strings.ts';
import type { tasksStrings } from '../portal-tasks.strings.ts';

export const de: Translations<typeof tasksStrings | typeof openedStrings> = {
  tasks: {
    heading: 'Aufgaben',
    none: 'Nichts zu tun.',
    'none-hint': 'Wenn wir etwas von Ihnen brauchen, steht es hier.',
    'all-done': 'Alles erledigt. Vielen Dank.',
    all: 'Alle',
    overdue: 'Überfällig',
    todo: 'Offen',
    done: 'Erledigt',
    unknown: 'Sonstige',
    status: 'Stand',
    search: 'Titel suchen',
    found: { by: 'count', one: '{count} Aufgabe', other: '{count} Aufgaben' },
    more: 'Mehr anzeigen',
    newest: 'Nur die ersten {count} Aufgaben sind aufgeführt.',
    due: {
      by: 'status',
      overdue: 'War fällig am {day}',
      done: 'Erledigt am {day}',
      other: 'Fällig am {day}',
    },
    undated: 'Ohne Termin',
    lastDay: 'Heute fällig',
    daysLeft: { by: 'count', one: 'Noch {count} Tag', other: 'Noch {count} Tage' },
    daysLate: { by: 'count', one: '{count} Tag zu spät', other: '{count} Tage zu spät' },
    comments: { by: 'count', one: '{count} Kommentar', other: '{count} Kommentare' },
    mark: 'Erledigt: {title}',
    undo: 'Rückgängig',

    back: 'Alle Aufgaben',
  },

  'tasks-opened': {
    complete: 'Als erledigt markieren',
    reopen: 'Rückgängig',
    marked: { by: 'status', done: '„{title}“ ist erledigt.', other: '„{title}“ ist wieder offen.' },
    doneBy: 'Erledigt von {name} am {moment}.',
    doneOn: 'Erledigt am {moment}.',
    about: {
      by: 'page',
      quotes: 'Zu den Angeboten',
      tasks: 'Zu den Aufgaben',
      wealth: 'Zum Vermögen',
      other: 'Zur Seite',
    },
    ended: {
      by: 'status',
      withdrawn: 'Diese Aufgabe wurde am {moment} zurückgezogen. Es ist nichts mehr zu tun.',
      reassigned: 'Diese Aufgabe wurde am {moment} jemand anderem gegeben. Für Sie ist nichts mehr zu tun.',
      other: 'Diese Aufgabe ist beendet.',
    },
    endedTitle: {
      by: 'status',
      withdrawn: '„{title}“ wurde am {moment} zurückgezogen. Es ist nichts mehr zu tun.',
      reassigned: '„{title}“ wurde am {moment} jemand anderem gegeben. Für Sie ist nichts mehr zu tun.',
      other: '„{title}“ ist beendet.',
    },
    unsent: 'Was Sie geschrieben haben, wurde nicht gesendet:',

    comments: 'Kommentare',
    'no-comments': 'Noch keine Kommentare.',
    fromFirm: '{name}, {firm}',
    write: 'Kommentar schreiben',
    missing: 'Bitte schreiben Sie zuerst etwas.',
    left: { by: 'count', one: 'Noch {count} Zeichen', other: 'Noch {count} Zeichen' },
    send: 'Kommentar senden',
    sent: 'Ihr Kommentar wurde gesendet.',
    'try-again': 'Erneut versuchen',
  },
};
