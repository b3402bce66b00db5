import type { Translations } from '../../shared/strings.ts';
import type { accessStrings } from '../access.strings.ts';
import type { contactStrings } from '../contact-editor.strings.ts';
import type { newStrings } from '../new-member.strings.ts';
import type { openedStrings } from '../opened-member.strings.ts';
import type { passcodeStrings } from '../passcode-fields.strings.ts';
import type { membersStrings } from '../portal-members.strings.ts';
import type { questionStrings } from '../question.strings.ts';

export const fr: Translations<
  | typeof membersStrings
  | typeof openedStrings
  | typeof newStrings
  | typeof accessStrings
  | typeof contactStrings
  | typeof passcodeStrings
  | typeof questionStrings
> = {
  members: {
    heading: 'Membres',
    none: 'Personne n’a encore d’accès.',
    add: 'Ajouter un membre',
    all: 'Tous',
    attention: 'À traiter',
    others: 'Les autres',
    'not-invited': 'Non invité',
    invited: 'Invité',
    'mail-failed': 'Échec d’envoi',
    active: 'Actif',
    expired: 'Expiré',
    disabled: 'Suspendu',
    unknown: 'Autre',
    search: 'Chercher un nom, un e-mail ou un client',
    found: { by: 'count', one: '{count} membre', many: '{count} de membres', other: '{count} membres' },
    more: 'Afficher plus',
    most: 'Seuls les {count} premiers membres sont affichés.',
    sortBy: 'Trier par',
    member: 'Membre',
    client: 'Client',
    status: 'État',
    used: 'Dernière utilisation',
    never: 'Jamais',

    until: 'Lien valable jusqu’au {day}',
    lapsed: 'Lien expiré le {day}',
    locked: 'Code d’accès erroné, cinq fois',
    bounced: 'Envoyé le {day}',
    ends: 'Dernier jour : {day}',

    back: 'Tous les membres',
    adding: 'Ajouter un membre',
  },

  'members-opened': {
    signInName: 'Identifiant',
    given: 'Accès depuis',
    lastDay: 'Dernier jour',
    noEnd: 'Sans fin',

    bounced: 'L’invitation n’a pas pu être remise à {email}.',
    'text-bounced': 'Le code d’accès n’a pas pu être remis au téléphone se terminant par {digits}.',
    gateway: 'Réponse de la passerelle SMS : « {words} »',
    locked: 'Le code d’accès a été saisi cinq fois de façon erronée : l’invitation n’est plus valable.',
    server: 'Réponse du serveur de messagerie : « {words} »',
    lapsed: 'L’invitation a expiré : son lien n’est plus valable.',
    unwritten: 'Personne n’a encore écrit à {name}. Cette personne peut se connecter, mais ne le sait pas.',
    ended: 'Le dernier jour était le {day}. Un jour ultérieur ci-dessous rouvre l’accès.',
    off: 'Pas d’accès en ce moment. Les cases cochées sont gardées en mémoire.',

    access: 'Accès',
    effect: 'Les modifications s’appliquent au prochain clic du membre, même si sa session est ouverte.',
    save: 'Enregistrer les modifications',
    discard: 'Abandonner',
    saved: 'Enregistré.',
    conflict:
      'Une autre personne a modifié ceci entre-temps. Voici l’état actuel, avec vos modifications. Enregistrez de nouveau si tout est correct.',

    mails: 'Invitations',
    noMails: 'Aucune n’a été envoyée.',
    to: 'À {email}',
    delivery: {
      by: 'delivery',
      queued: 'En attente d’envoi',
      sent: 'Transmis au serveur de messagerie',
      kept: 'Gardé dans la boîte d’envoi ; aucun e-mail n’a été envoyé',
      failed: 'Non remis',
      other: 'Remise inconnue',
    },
    'to-phone': 'Code d’accès au téléphone se terminant par {digits}',
    'text-delivery': {
      by: 'delivery',
      queued: 'En attente d’envoi',
      sent: 'Transmis à la passerelle SMS',
      kept: 'Gardé dans la boîte d’envoi ; aucun SMS n’a été envoyé',
      failed: 'Non remis',
      other: 'Remise inconnue',
    },
    link: {
      by: 'state',
      open: 'lien valable jusqu’au {day}',
      used: 'lien utilisé',
      expired: 'lien expiré le {day}',
      replaced: 'lien plus valable',
      locked: 'code d’accès trop souvent erroné',
      other: 'lien inconnu',
    },
    invite: 'Envoyer l’invitation',
    resend: 'Envoyer une nouvelle invitation',
    passcode: {
      by: 'kind',
      sent: 'Envoyer le code d’accès ailleurs',
      other: 'Envoyer avec un code d’accès',
    },
    resent: 'Une nouvelle invitation vient d’être envoyée à {email}.',

    contact: 'Contact',
    'edit-contact': 'Modifier le contact',

    more: 'Plus',
    rename: 'Changer l’identifiant',
    disable: 'Suspendre l’accès',
    enable: 'Rétablir l’accès',
    revoke: 'Retirer définitivement',
  },

  'members-new': {
    client: 'Client',
    'find-client': 'Chercher un client par son nom ou celui d’un contact',
    clients: { by: 'count', one: '{count} contact', many: '{count} de contacts', other: '{count} contacts' },
    'no-clients': 'Aucun client ne correspond.',
    'more-clients': 'Précisez le nom pour en voir d’autres.',
    'new-client': 'Nouveau client',
    'client-name': 'Nom du client',
    change: 'Modifier',
    person: 'Personne',
    'new-person': 'Une autre personne',
    'first-name': 'Prénom',
    surname: 'Nom',
    'job-title': 'Fonction, s’il y a lieu',
    access: 'Ce que cette personne peut faire',
    cancel: 'Annuler',
    add: 'Ajouter le membre',
    missing: 'Veuillez remplir ce champ.',
    choose: 'Veuillez faire un choix.',
    added: 'Membre ajouté : {name}.',
    invited: 'Membre ajouté : {name}. L’invitation vient d’être envoyée à {email}.',
  },

  'members-access': {
    quotes: 'Devis',
    tasks: 'Tâches',
    'quotes.list': 'Voir la liste',
    'quotes.get': 'Lire chaque devis',
    'quotes.accept': 'Accepter un devis',
    'quotes.decline': 'Refuser un devis, avec un motif',
    'tasks.list': 'Voir la liste',
    'tasks.get': 'Lire chaque tâche',
    'tasks.complete': 'La marquer comme terminée',
    'tasks.comment': 'La commenter',
    pages: 'Pages',
    own: 'Ses propres informations',
    write: 'Peut les modifier',
    'write-hint': 'Nom, adresses et tout ce qui appartient au client',
    delete: 'Peut en supprimer',
    'delete-hint': 'Ses documents, notes et entrées',
    told: 'E-mail et accueil',
    notify: 'Annoncer les nouveautés par e-mail',
    'notify-hint': 'Quand un devis que cette personne peut voir est envoyé',
    welcome: 'Accueillir',
    'welcome-hint': 'Avec « Bienvenue » et son nom, après la connexion',
    'last-day': 'Dernier jour',
    'last-day-hint': 'La connexion est possible toute cette journée. Champ vide : pas de fin.',
    past: 'Ce jour est passé : la connexion n’est donc pas possible.',
    unfinished: 'Veuillez saisir une date complète, ou aucune.',
    'more-pages': 'Des pages inconnues ici sont cochées. L’enregistrement les enlève.',
    preview: 'Ce que verra {name}',
    somebody: 'Ce que verra cette personne',
    nothing: 'Aucune page : après la connexion, il n’y a rien à ouvrir.',
    'reads-own': 'Ses propres informations peuvent être lues, pas modifiées.',
    'writes-own': 'Ses propres informations peuvent être modifiées.',
    'deletes-own': 'Ses propres informations peuvent être modifiées et supprimées.',
    'only-deletes-own': 'Ses propres informations peuvent être supprimées, pas modifiées.',
    'is-told': 'Les nouveaux devis sont annoncés par e-mail.',
    'is-greeted': 'Un mot d’accueil suit la connexion.',
    'no-end': 'Pas de dernier jour.',
    end: 'Jusqu’au {day}.',
  },

  'members-contact': {
    lead: 'Ce que l’entreprise sait de la personne. L’identifiant et le nom dans le portail restent tels quels ; « Changer l’identifiant » sert à les modifier.',
    emails: 'Adresses e-mail',
    phones: 'Téléphones',
    'emails-hint': 'Dans l’ordre où elles doivent être utilisées. Une adresse vidée est supprimée.',
    nth: { by: 'list', emails: 'Adresse e-mail {number}', other: 'Téléphone {number}' },
    another: { by: 'list', emails: 'Autre adresse e-mail', other: 'Autre téléphone' },
    'phone-wrong': 'Veuillez saisir un numéro de téléphone.',
    save: 'Enregistrer le contact',
    saved: 'Le contact {name} est enregistré.',
    gone: 'Ce contact n’existe plus. Fermez ceci pour continuer.',
  },

  'members-passcode': {
    passcode: 'Demander aussi un code d’accès, envoyé par SMS',
    'passcode-hint': 'L’e-mail seul ne suffit pas pour entrer. Six chiffres, demandés à l’ouverture du lien.',
    phone: 'Numéro de mobile',
    'phone-hint': 'Avec l’indicatif du pays, par exemple +64, s’il vient d’un autre pays.',
    'phone-missing': 'Veuillez saisir un numéro de mobile : le code d’accès y sera envoyé.',
    'phone-wrong': 'Le numéro pour le code d’accès n’est pas un numéro de mobile qui reçoit des SMS.',
    'no-texts':
      'L’envoi de SMS est impossible pour le moment : aucun code d’accès ne peut accompagner l’invitation.',
  },

  'members-question': {
    ask: {
      by: 'act',
      disable: 'Suspendre l’accès pour {name} ?',
      enable: 'Rétablir l’accès pour {name} ?',
      rename: 'Changer l’identifiant pour {name} ?',
      resend: 'Envoyer une nouvelle invitation à {name} ?',
      other: 'Retirer définitivement l’accès à {name} ?',
    },
    means: {
      by: 'act',
      disable:
        'Cette personne est déconnectée à son prochain clic, et une invitation en cours n’est plus valable. Les cases cochées sont gardées en mémoire, et vous pouvez rétablir l’accès à tout moment.',
      enable: 'Avec les cases cochées auparavant, et sous le nom que le contact porte maintenant.',
      rename:
        'L’accès sous {email} prend fin, et recommence sous l’adresse que vous choisissez. La personne qui y lit les e-mails le configure ; les cases cochées restent.',
      resend: 'À {email}. La précédente n’est plus valable, son code d’accès non plus.',
      other:
        'Cette personne est déconnectée à son prochain clic et n’est plus affichée dans la liste. C’est irréversible ; le contact pourra recevoir un nouvel accès plus tard.',
    },
    do: {
      by: 'act',
      disable: 'Suspendre',
      enable: 'Rétablir',
      rename: 'Changer',
      resend: 'Envoyer',
      other: 'Retirer',
    },
    cancel: 'Annuler',
    'try-again': 'Réessayer',
    done: {
      by: 'act',
      disable: '{name} n’a plus d’accès.',
      enable: '{name} a de nouveau un accès.',
      rename: 'L’identifiant pour {name} a été changé.',
      resend: 'Une nouvelle invitation pour {name} vient d’être envoyée.',
      other: 'L’accès a été retiré à {name}.',
    },
    'half-done':
      'L’ancien accès a été suspendu ; la nouvelle adresse n’a pas pu être enregistrée. Réessayez, ou fermez ceci et rétablissez l’accès plus tard.',
    address: 'Identifiant',
    'other-address': 'Une autre adresse',
    'address-missing': 'Veuillez saisir une adresse e-mail.',
    'already-member': 'Cette adresse sert déjà à se connecter pour ce client.',
    'not-ready': 'La configuration de l’entreprise doit d’abord être terminée. Il manque : {missing}.',
    name: 'le nom de l’entreprise',
    logo: 'le logo',
    login: 'l’adresse de la page de connexion',
    letter: 'Envoyer une invitation par e-mail',
    'letter-hint': 'Case décochée, rien n’est envoyé. Vous pourrez le faire plus tard.',
  },
};
