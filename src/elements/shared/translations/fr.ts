import type { chartStrings } from '../chart/chart.strings.ts';
import type { errorWords } from '../error-words.ts';
import type { authenticatorWords } from '../factors/authenticator.strings.ts';
import type { codesWords } from '../factors/codes.strings.ts';
import type { smsWords } from '../factors/sms.strings.ts';
import type { passwordWords } from '../form/new-password.strings.ts';
import type { readWords } from '../read.strings.ts';
import type { sendingWords } from '../sending.strings.ts';
import type { Translations } from '../strings.ts';

export const fr: Translations<
  | typeof readWords
  | typeof sendingWords
  | typeof errorWords
  | typeof passwordWords
  | typeof authenticatorWords
  | typeof smsWords
  | typeof codesWords
  | typeof chartStrings
> = {
  read: {
    loading: 'Chargement',
    'signed-out': 'Veuillez vous connecter pour voir ceci.',
    'to-login': 'Aller à la connexion',
    'not-permitted': 'Votre compte ne comprend pas cette page.',
    missing: 'Cette partie de la page n’est pas disponible pour le moment.',
    offline: 'Vous semblez être hors ligne. Ceci s’affichera dès que la connexion sera rétablie.',
    stale: 'La mise à jour a échoué : ces informations ne sont peut-être plus à jour.',
    'try-again': 'Réessayer',
  },

  sending: {
    sending: 'Envoi…',
    'not-sent': 'Vous êtes hors ligne : rien n’a été envoyé. Réessayez une fois la connexion rétablie.',
    'not-known':
      'Nous ne savons pas si votre envoi est arrivé. Vous pouvez réessayer sans risque : il ne comptera qu’une fois.',
  },

  errors: {
    'invalid-input': 'Il y a une erreur dans votre saisie. Veuillez la vérifier et réessayer.',
    'idempotency-key-missing': 'L’envoi a échoué. Veuillez recharger la page et réessayer.',
    'signed-out': 'Votre session a pris fin. Veuillez vous reconnecter.',
    'session-stale': 'Votre session a pris fin. Veuillez vous reconnecter.',
    'access-ended': 'Votre accès a pris fin. Veuillez nous contacter s’il s’agit d’une erreur.',
    'not-permitted': 'Votre compte ne le permet pas.',
    'origin-refused':
      'Ceci ne peut pas être utilisé depuis ce site. Veuillez en informer l’exploitant du site.',
    'not-found': 'Cet élément n’existe plus.',
    'wrong-method': 'L’envoi a échoué. Veuillez recharger la page et réessayer.',
    'in-progress': 'C’est déjà en cours. Veuillez patienter un instant et réessayer.',
    'too-large': 'C’est trop volumineux pour être envoyé.',
    'wrong-type': 'Ce type de fichier ne peut pas être envoyé.',
    'idempotency-key-reused': 'L’envoi a échoué. Veuillez recharger la page et réessayer.',
    'too-many-attempts': 'Il y a eu trop de tentatives. Veuillez patienter un moment et réessayer.',
    internal: 'Un problème est survenu de notre côté. Veuillez réessayer.',
    unavailable: 'Le service n’est pas disponible pour le moment. Veuillez réessayer dans quelques minutes.',
    'bad-response': 'Un problème est survenu de notre côté. Veuillez réessayer.',
    'not-supported': 'Ceci n’est pas disponible ici.',
    timeout: 'Cela a pris trop de temps. Veuillez vérifier votre connexion et réessayer.',
    unreachable: 'Le service est injoignable. Veuillez vérifier votre connexion et réessayer.',
  },

  'new-password': {
    'new-password': 'Nouveau mot de passe',
    hint: 'Au moins {least} caractères. Quelques mots sans rapport entre eux sont faciles à retenir.',
    missing: 'Choisissez un mot de passe.',
    short: {
      by: 'missing',
      one: 'Encore {missing} caractère.',
      many: 'Encore {missing} de caractères.',
      other: 'Encore {missing} caractères.',
    },
    common:
      'C’est l’un des premiers que l’on devine. Ajoutez quelque chose que personne d’autre n’imaginerait.',
    personal: 'C’est trop proche de votre nom, de votre e-mail ou de notre nom. Ajoutez autre chose.',
    refused: 'C’est trop facile à deviner. Choisissez-en un autre.',
    strength: {
      by: 'strength',
      '2': 'Passable. Plus long, c’est mieux.',
      '3': 'Bon.',
      '4': 'Très bon.',
      other: '',
    },
  },

  'security-authenticator': {
    title: 'Activer votre application d’authentification',
    lead: 'Scannez ceci avec une application comme Google Authenticator, 1Password ou Aegis. Saisissez ensuite le code qu’elle affiche.',
    do: 'Activer',
    again: 'Réessayer',
    qr: 'Code QR pour votre application d’authentification',
    key: 'Ou saisissez-y cette clé :',
    'copy-key': 'Copier la clé',
    copied: 'Copié.',
    'not-copied': 'Ce navigateur ne nous permet pas de copier. Sélectionnez la clé et copiez-la vous-même.',
    'open-app': 'Ouvrir mon application sur cet appareil',
    code: 'Code',
    'code-missing': 'Saisissez les six chiffres qu’affiche votre application.',
    'code-wrong':
      'Ce n’est pas ce qu’affiche votre application en ce moment. Saisissez le prochain code qu’elle affichera.',
    'already-on':
      'Une application d’authentification a été activée dans un autre onglet ou sur un autre appareil. Il n’y a plus rien à faire ici.',
  },

  'security-sms': {
    title: 'Ajouter votre numéro de mobile',
    lead: 'La connexion demandera un code que nous y enverrons par SMS.',
    number: 'Numéro de mobile',
    'number-hint': 'S’il vient d’un autre pays, commencez par + et l’indicatif de ce pays.',
    'number-wrong':
      'Saisissez un numéro de mobile. S’il vient d’un autre pays, commencez par + et l’indicatif de ce pays.',
    send: 'Envoyer un code',

    'code-title': 'Saisissez le code que nous avons envoyé',
    sent: 'Il vient d’être envoyé au numéro se terminant par {digits}.',
    code: 'Code',
    'code-missing': 'Saisissez les six chiffres reçus par SMS.',
    'code-wrong': 'Ce n’est pas le dernier code que nous avons envoyé.',
    'code-wrong-left': {
      by: 'left',
      one: 'Ce n’est pas le dernier code que nous avons envoyé. Il vous reste un essai.',
      many: 'Ce n’est pas le dernier code que nous avons envoyé. Il vous reste {left} d’essais.',
      other: 'Ce n’est pas le dernier code que nous avons envoyé. Il vous reste {left} essais.',
    },
    'code-ended': 'Ce code n’est plus valable. Demandez-en un nouveau.',
    do: 'Activer',
    again: 'Envoyer un nouveau code',
    'again-in': 'Nouveau code : {when}',
    'sent-again': 'Un nouveau code vient d’être envoyé. Les précédents ne sont plus valables.',
    'other-number': 'Utiliser un autre numéro',
    'already-on':
      'Un numéro a été ajouté dans un autre onglet ou sur un autre appareil. Il n’y a plus rien à faire ici.',
    unable:
      'L’envoi de SMS est impossible pour le moment. Rien n’a été modifié ; veuillez réessayer plus tard.',

    'off-title': 'Supprimer votre numéro de mobile ?',
    'off-lead':
      'Votre mot de passe ou votre e-mail suffira alors, à lui seul, pour se connecter. Vos codes de récupération ne seront plus valables.',
    'off-other': 'La connexion ne demandera plus de code envoyé à ce numéro.',
    'off-do': 'Supprimer',
    'already-off': 'Il a été supprimé dans un autre onglet ou sur un autre appareil.',
  },

  'recovery-codes': {
    title: 'Conservez vos codes de récupération',
    lead: 'Chacun vous permet de vous connecter une fois sans votre téléphone ni votre clé d’accès. Conservez-les là où vous gardez ce qui compte ; ils ne seront plus affichés.',
    codes: 'Codes de récupération',
    close: 'Je les ai conservés',
    copy: 'Copier',
    copied: 'Copié.',
    'not-copied':
      'Ce navigateur ne nous permet pas de copier. Sélectionnez les codes et copiez-les vous-même.',
    download: 'Télécharger',
    downloaded: 'Téléchargé.',
    file: 'Codes de récupération pour {firm}, {email}, créés le {day}. Chacun ne sert qu’une fois.',
  },

  chart: {
    period: 'Période',
    '1m': '1 mois',
    '6m': '6 mois',
    '1y': '1 an',
    '5y': '5 ans',
    all: 'Tout',
    shown: 'Affichage',
    kinds: 'Par type',
    lines: 'Un par un',
    total: 'Total',
    none: 'Il n’y a pas encore de valeurs.',
    at: '{name} : {value}',
    table: 'Sous forme de tableau',
    date: 'Date',
    ofMonths: 'Le dernier jour de chaque mois où une valeur a été relevée.',
    ofYears: 'Le dernier jour de chaque année où une valeur a été relevée.',
    owed: 'dû',
  },
};
