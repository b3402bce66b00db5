import type { Translations } from '../../shared/strings.ts';
import type { portalStrings } from '../client-portal.strings.ts';

export const fr: Translations<typeof portalStrings> = {
  'client-portal': {
    quotes: 'Devis',
    tasks: 'Tâches',
    wealth: 'Patrimoine',
    goals: 'Objectifs',
    security: 'Sécurité',
    pages: 'Pages',
    more: 'Plus',
    skip: 'Aller au contenu de la page',
    'sign-out': 'Se déconnecter',
    'signed-out': 'Vous êtes déconnecté(e).',
    'not-included': 'Non inclus dans votre compte',
    none: 'Rien ici pour l’instant',
    'none-hint':
      'Votre compte ne comprend aucune page pour l’instant. Veuillez nous contacter si vous en attendiez.',
    'not-found': 'Page introuvable',
    'not-found-hint': 'Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée.',
    failed: 'Indisponible pour le moment',
    'go-to': 'Aller à : {page}',
  },
};
