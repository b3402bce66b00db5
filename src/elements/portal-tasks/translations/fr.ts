import type { Translations } from '../../shared/strings.ts';
import type { openedStrings } from '../opened-task.strings.ts';
import type { tasksStrings } from '../portal-tasks.strings.ts';

export const fr: Translations<typeof tasksStrings | typeof openedStrings> = {
  tasks: {
    heading: 'Tâches',
    none: 'Rien à faire.',
    'none-hint': 'Quand nous aurons besoin de quelque chose de votre part, ce sera indiqué ici.',
    'all-done': 'Tout est fait. Merci.',
    all: 'Toutes',
    overdue: 'En retard',
    todo: 'À faire',
    done: 'Terminée',
    unknown: 'Autre',
    status: 'État',
    search: 'Chercher un titre',
    found: { by: 'count', one: '{count} tâche', many: '{count} de tâches', other: '{count} tâches' },
    more: 'Afficher plus',
    newest: 'Seules les {count} premières tâches sont affichées.',
    due: {
      by: 'status',
      overdue: 'Échue le {day}',
      done: 'Terminée le {day}',
      other: 'Échéance le {day}',
    },
    undated: 'Sans échéance',
    lastDay: 'Échéance aujourd’hui',
    daysLeft: {
      by: 'count',
      one: 'Encore {count} jour',
      many: 'Encore {count} de jours',
      other: 'Encore {count} jours',
    },
    daysLate: {
      by: 'count',
      one: '{count} jour de retard',
      many: '{count} de jours de retard',
      other: '{count} jours de retard',
    },
    comments: {
      by: 'count',
      one: '{count} commentaire',
      many: '{count} de commentaires',
      other: '{count} commentaires',
    },
    mark: 'Terminée : {title}',
    undo: 'Annuler',

    back: 'Toutes les tâches',
  },

  'tasks-opened': {
    complete: 'Marquer comme terminée',
    reopen: 'Annuler',
    marked: {
      by: 'status',
      done: '« {title} » est terminée.',
      other: '« {title} » est de nouveau à faire.',
    },
    doneBy: 'Terminée par {name} le {moment}.',
    doneOn: 'Terminée le {moment}.',
    about: {
      by: 'page',
      quotes: 'Aller aux devis',
      tasks: 'Aller aux tâches',
      wealth: 'Aller au patrimoine',
      other: 'Aller à la page',
    },
    ended: {
      by: 'status',
      withdrawn: 'Cette tâche a été retirée le {moment}. Il n’y a plus rien à faire.',
      reassigned:
        'Cette tâche a été confiée à une autre personne le {moment}. Vous n’avez plus rien à faire.',
      other: 'Cette tâche est close.',
    },
    endedTitle: {
      by: 'status',
      withdrawn: '« {title} » a été retirée le {moment}. Il n’y a plus rien à faire.',
      reassigned:
        '« {title} » a été confiée à une autre personne le {moment}. Vous n’avez plus rien à faire.',
      other: '« {title} » est close.',
    },
    unsent: 'Ce que vous avez écrit n’a pas été envoyé :',

    comments: 'Commentaires',
    'no-comments': 'Pas encore de commentaires.',
    fromFirm: '{name}, {firm}',
    write: 'Écrire un commentaire',
    missing: 'Veuillez d’abord écrire quelque chose.',
    left: {
      by: 'count',
      one: '{count} caractère restant',
      many: '{count} de caractères restants',
      other: '{count} caractères restants',
    },
    send: 'Envoyer le commentaire',
    sent: 'Votre commentaire a été envoyé.',
    'try-again': 'Réessayer',
  },
};
