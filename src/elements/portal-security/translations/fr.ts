import type { Translations } from '../../shared/strings.ts';
import type { changesWords } from '../changes.strings.ts';
import type { endWords } from '../end-session.ts';
import type { passkeyWords } from '../passkeys.strings.ts';
import type { securityStrings } from '../portal-security.strings.ts';

export const fr: Translations<
  typeof securityStrings | typeof changesWords | typeof passkeyWords | typeof endWords
> = {
  security: {
    heading: 'Connexion et sécurité',
    password: 'Mot de passe',
    'password-lead': 'Le mieux : long, et utilisé nulle part ailleurs.',
    'change-password': 'Changer le mot de passe',
    app: 'Application d’authentification',
    'app-on': 'Activée depuis le {day}. La connexion demande un code de votre application.',
    'app-off':
      'Désactivée. Avec elle, personne ne se connecte avec votre seul mot de passe ou votre seul e-mail.',
    'turn-on': 'Activer',
    'turn-off': 'Désactiver',
    sms: 'SMS',
    'sms-on':
      'Activés depuis le {day}. La connexion demande un code envoyé au numéro se terminant par {digits}.',
    'sms-off':
      'Désactivés. Avec eux, personne ne se connecte avec votre seul mot de passe ou votre seul e-mail.',
    'add-sms': 'Ajouter un numéro',
    'remove-sms': 'Supprimer le numéro',
    passkeys: 'Clés d’accès',
    'passkeys-none':
      'Aucune. Une clé d’accès vous connecte avec votre empreinte, votre visage ou le verrouillage de l’écran.',
    'passkeys-some':
      'Chacune suffit pour vous connecter. Toute autre façon de vous connecter en demande aussi une.',
    'add-passkey': 'Ajouter une clé d’accès',
    added: 'Ajoutée le {day}',
    unused: 'Pas encore utilisée',
    rename: 'Renommer',
    remove: 'Supprimer',
    needed: 'La connexion l’exige ici : avant de pouvoir l’enlever, ajoutez un autre moyen.',
    codes: 'Codes de récupération',
    'codes-left': {
      by: 'count',
      one: 'Encore {count} code, pour le cas où vous n’auriez ni votre téléphone ni votre clé d’accès. Demandez-en bientôt de nouveaux.',
      many: 'Encore {count} de codes, pour le cas où vous n’auriez ni votre téléphone ni votre clé d’accès.',
      other: 'Encore {count} codes, pour le cas où vous n’auriez ni votre téléphone ni votre clé d’accès.',
    },
    'codes-none': 'Aucun. Sans votre téléphone ou votre clé d’accès, vous ne pourriez pas vous connecter.',
    renew: 'Obtenir de nouveaux codes',
    sessions: 'Vos sessions ouvertes',
    'this-device': 'Cet appareil',
    device: '{browser} sur {system}',
    'unknown-device': 'Navigateur inconnu',
    now: 'Dernière utilisation : à l’instant',
    used: 'Dernière utilisation : {when}',
    'sign-out': 'Déconnecter',
    everywhere: 'Se déconnecter partout',
    'everywhere-lead': 'L’une d’elles vous est inconnue ? Déconnectez-la et changez votre mot de passe.',
    ready: 'Votre connexion et votre sécurité',
  },

  'security-changes': {
    email: 'E-mail',
    show: 'Afficher le mot de passe',
    hide: 'Masquer le mot de passe',
    busy: 'Un instant',
    cancel: 'Annuler',
    close: 'Fermer',

    'prove-title': 'Confirmez votre identité',
    'prove-lead':
      'Saisissez votre mot de passe. Il ne vous sera plus demandé pendant les cinq minutes suivantes.',
    'prove-passkey': 'Utiliser une clé d’accès',
    'prove-help':
      'Vous n’en avez pas, ou l’avez oublié ? Déconnectez-vous, puis choisissez « Besoin d’aide ? » à la connexion.',
    'current-password': 'Votre mot de passe',
    'password-missing': 'Saisissez votre mot de passe.',
    'password-wrong': 'Ce n’est pas votre mot de passe.',
    continue: 'Continuer',
    expired:
      'Vous avez confirmé votre identité il y a plus de cinq minutes. Confirmez-la de nouveau, et la suite se fera d’elle-même.',

    'password-title': 'Changer le mot de passe',
    'password-lead': 'Tous les autres appareils connectés seront déconnectés.',
    'password-do': 'Changer le mot de passe',

    'already-off': 'Cela a été désactivé dans un autre onglet ou sur un autre appareil.',

    'turn-off-title': 'Désactiver votre application d’authentification ?',
    'turn-off-lead':
      'Votre mot de passe ou votre e-mail suffira alors, à lui seul, pour se connecter. Vos codes de récupération ne seront plus valables.',
    'turn-off-other': 'La connexion ne demandera plus de code de cette application.',
    'turn-off-do': 'Désactiver',

    'renew-title': 'Obtenir de nouveaux codes de récupération ?',
    'renew-lead': 'Ceux que vous avez ne seront plus valables.',
    'renew-do': 'Obtenir de nouveaux codes',

    'everywhere-title': 'Se déconnecter partout ?',
    'everywhere-lead': 'Tous les appareils seront déconnectés, celui-ci aussi.',
    'everywhere-do': 'Se déconnecter partout',

    done: {
      by: 'change',
      password:
        'Votre mot de passe est modifié, et tous les autres appareils sont déconnectés. Un avis vient d’être envoyé à {email}.',
      'authenticator-on':
        'Votre application d’authentification est activée. Un avis vient d’être envoyé à {email}.',
      'authenticator-off':
        'Votre application d’authentification est désactivée. Un avis vient d’être envoyé à {email}.',
      'sms-on': 'Les codes par SMS sont activés. Un avis vient d’être envoyé à {email}.',
      'sms-off': 'Votre numéro est supprimé. Un avis vient d’être envoyé à {email}.',
      'passkey-added': 'Votre clé d’accès est ajoutée. Un avis vient d’être envoyé à {email}.',
      'passkey-renamed': 'Votre clé d’accès est renommée. Un avis vient d’être envoyé à {email}.',
      'passkey-removed': 'Votre clé d’accès est supprimée. Un avis vient d’être envoyé à {email}.',
      'recovery-codes':
        'Vos anciens codes de récupération ne sont plus valables. Un avis vient d’être envoyé à {email}.',
      other: 'Toutes vos sessions sont fermées.',
    },

    'too-many-attempts': 'Il y a eu trop de tentatives. Vous pourrez réessayer {when}.',
    stopped: 'Il y a eu trop de tentatives. Veuillez nous contacter.',
    offline: 'Vous êtes hors ligne : rien n’a été modifié. Réessayez une fois la connexion rétablie.',
    lost: 'Nous ne savons pas si votre demande est arrivée. Vérifiez votre connexion et réessayez.',
  },

  'security-passkeys': {
    name: 'Nom',
    'name-missing': 'Saisissez un nom qui vous permettra de la reconnaître.',
    'add-title': 'Ajouter une clé d’accès',
    'add-lead':
      'Vous vous connecterez avec votre empreinte, votre visage ou le verrouillage de l’écran, sans mot de passe. Toute autre façon de vous connecter la demandera aussi, ou demandera un code de récupération.',
    'add-do': 'Continuer',
    'rename-title': 'Renommer cette clé d’accès',
    'rename-lead': 'Ce nom n’est visible que par vous.',
    'rename-do': 'Renommer',
    'remove-title': 'Supprimer « {name} » ?',
    'remove-lead':
      'Elle ne vous connectera plus ici. Supprimez-la aussi de votre appareil ou de votre gestionnaire de mots de passe.',
    'remove-last':
      'Elle ne vous connectera plus ici, et vos codes de récupération ne seront plus valables : votre mot de passe ou votre e-mail suffira à lui seul. Supprimez-la aussi de votre appareil ou de votre gestionnaire de mots de passe.',
    'remove-do': 'Supprimer',
    cancelled: 'Aucune clé d’accès n’a été ajoutée. Réessayez quand vous le voudrez.',
    held: 'Cet appareil ou ce gestionnaire de mots de passe a déjà une clé d’accès pour vous.',
    failed:
      'Ce navigateur ne peut pas créer de clé d’accès ici. Essayez un autre navigateur ou un autre appareil.',
    refused: 'Cette clé d’accès n’a pas pu être ajoutée. Veuillez réessayer.',
    'not-permitted':
      'Aucune autre clé d’accès ne peut être ajoutée : elles ne sont plus proposées ici, ou vous en avez trop.',
    gone: 'Cette clé d’accès a été supprimée dans un autre onglet ou sur un autre appareil.',
    'proof-cancelled':
      'Aucune clé d’accès n’a été utilisée. S’il n’y en a pas sur cet appareil, saisissez votre mot de passe.',
    'proof-failed': 'Ce navigateur ne peut pas utiliser de clé d’accès ici. Saisissez votre mot de passe.',
    'proof-wrong': 'Cette clé d’accès n’est pas la vôtre ici : elle a peut-être été supprimée.',
  },

  'security-end': {
    ended: 'Session fermée : {device}.',
    'ended-already': 'Cette session était déjà fermée : {device}.',
  },
};
