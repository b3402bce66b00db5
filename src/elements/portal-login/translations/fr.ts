import type { Translations } from '../../shared/strings.ts';
import type { accountWords } from '../account-step.strings.ts';
import type { codeWords } from '../code-step.strings.ts';
import type { factorWords } from '../factor-step.strings.ts';
import type { flowWords } from '../flow.strings.ts';
import type { helpWords } from '../help-step.strings.ts';
import type { invitationWords } from '../invitation-steps.strings.ts';
import type { magicLinkWords } from '../magic-link.strings.ts';
import type { mailWords } from '../mail-wait.strings.ts';
import type { moreWords } from '../more-ways.strings.ts';
import type { passcodeWords } from '../passcode-step.strings.ts';
import type { passkeyWords } from '../passkey.strings.ts';
import type { loginWords } from '../portal-login.strings.ts';
import type { providerWords } from '../provider.strings.ts';
import type { setUpWords } from '../set-up-step.strings.ts';
import type { signUpWords } from '../sign-up-step.strings.ts';
import type { ticketWords } from '../ticket-step.strings.ts';

export const fr: Translations<
  | typeof loginWords
  | typeof accountWords
  | typeof codeWords
  | typeof factorWords
  | typeof flowWords
  | typeof helpWords
  | typeof invitationWords
  | typeof magicLinkWords
  | typeof mailWords
  | typeof moreWords
  | typeof passcodeWords
  | typeof passkeyWords
  | typeof providerWords
  | typeof setUpWords
  | typeof signUpWords
  | typeof ticketWords
> = {
  login: {
    title: 'Connexion',
    email: 'E-mail',
    password: 'Mot de passe',
    'sign-in': 'Se connecter',
    show: 'Afficher le mot de passe',
    hide: 'Masquer le mot de passe',
    forgotten: 'Mot de passe oublié ?',
    'email-code': 'Recevoir un code par e-mail',
    help: 'Besoin d’aide ?',
    'email-missing': 'Saisissez votre adresse e-mail.',
    'email-wrong': 'Saisissez une adresse e-mail complète, par exemple nom@example.com.',
    'password-missing': 'Saisissez votre mot de passe.',
    busy: 'Un instant',
    missing: 'La connexion n’est pas disponible pour le moment.',
    unreachable: 'Le service est injoignable. Veuillez réessayer.',
    offline: 'Vous semblez être hors ligne. Réessayez une fois la connexion rétablie.',
    'try-again': 'Réessayer',
  },

  'login-account': {
    title: 'Choisissez un compte',
    many: {
      by: 'count',
      one: 'Il y a {count} compte pour votre adresse e-mail.',
      many: 'Il y a {count} de comptes pour votre adresse e-mail.',
      other: 'Il y a {count} comptes pour votre adresse e-mail.',
    },
    used: 'Dernière utilisation : {when}',
    unused: 'Pas encore utilisé',
    expired: 'Cela a pris un peu trop de temps. Veuillez vous reconnecter.',
    'start-again': 'Recommencer',
    role: {
      by: 'role',
      client: 'Client',
      adviser: 'Conseiller',
      manager: 'Responsable',
      owner: 'Propriétaire',
      other: 'Compte',
    },
  },

  'login-code': {
    title: 'Consultez vos e-mails',
    closed: 'Les codes par e-mail ne sont pas proposés ici. Veuillez vous connecter avec votre mot de passe.',
    sent: 'Si {email} est une adresse connue ici, un code à six chiffres vient d’y être envoyé.',
    'sent-surely':
      'Un e-mail vient d’être envoyé à {email}. Saisissez le code à six chiffres qu’il contient. Si vous avez déjà un accès, il vous indique comment vous connecter.',
    code: 'Code',
    missing: 'Saisissez les six chiffres reçus par e-mail.',
    wrong: 'Ce n’est pas le code que nous avons envoyé.',
    'wrong-left': {
      by: 'left',
      one: 'Ce n’est pas le code que nous avons envoyé. Il vous reste un essai.',
      many: 'Ce n’est pas le code que nous avons envoyé. Il vous reste {left} d’essais.',
      other: 'Ce n’est pas le code que nous avons envoyé. Il vous reste {left} essais.',
    },
    expired: 'Ce code a expiré. Demandez-en un nouveau.',
    spent: 'C’était un essai de trop. Demandez un nouveau code.',
    'sent-again': 'Un nouveau code vient d’être envoyé. Les précédents ne sont plus valables.',
  },

  'login-factor': {
    title: 'Confirmez votre identité',
    'authenticator-lead':
      'Ouvrez votre application d’authentification et saisissez les six chiffres qu’elle affiche pour ce compte.',
    'authenticator-label': 'Code',
    'authenticator-missing': 'Saisissez les six chiffres de votre application.',
    'authenticator-wrong': 'Ce n’est pas le code qu’affiche votre application en ce moment.',
    'authenticator-wrong-left': {
      by: 'left',
      one: 'Ce n’est pas le code qu’affiche votre application en ce moment. Il vous reste un essai.',
      many: 'Ce n’est pas le code qu’affiche votre application en ce moment. Il vous reste {left} d’essais.',
      other: 'Ce n’est pas le code qu’affiche votre application en ce moment. Il vous reste {left} essais.',
    },
    'recovery-code-lead':
      'Saisissez l’un des codes de récupération que vous avez conservés. Chacun ne sert qu’une fois.',
    'recovery-code-label': 'Code de récupération',
    'recovery-code-missing': 'Saisissez un code de récupération complet : dix lettres et chiffres.',
    'recovery-code-wrong': 'Ce n’est pas l’un de vos codes de récupération, ou il a déjà servi.',
    'recovery-code-wrong-left': {
      by: 'left',
      one: 'Ce n’est pas l’un de vos codes de récupération, ou il a déjà servi. Il vous reste un essai.',
      many: 'Ce n’est pas l’un de vos codes de récupération, ou il a déjà servi. Il vous reste {left} d’essais.',
      other:
        'Ce n’est pas l’un de vos codes de récupération, ou il a déjà servi. Il vous reste {left} essais.',
    },
    'sms-lead': 'Recevez un code par SMS sur votre téléphone.',
    'sms-send': 'Envoyer un code',
    'sms-sent': 'Nous avons envoyé un code au numéro se terminant par {digits}.',
    'sms-label': 'Code',
    'sms-missing': 'Saisissez les six chiffres reçus par SMS.',
    'sms-wrong': 'Ce n’est pas le dernier code que nous avons envoyé.',
    'sms-wrong-left': {
      by: 'left',
      one: 'Ce n’est pas le dernier code que nous avons envoyé. Il vous reste un essai.',
      many: 'Ce n’est pas le dernier code que nous avons envoyé. Il vous reste {left} d’essais.',
      other: 'Ce n’est pas le dernier code que nous avons envoyé. Il vous reste {left} essais.',
    },
    'sms-unable':
      'L’envoi de codes par SMS est impossible en ce moment. Si aucun autre moyen ne vous est proposé ici, veuillez nous contacter.',
    'sms-use': 'Utiliser un SMS',
    'sms-again': 'Envoyer un nouveau code',
    'sms-again-in': 'Nouveau code : {when}',
    'sms-sent-again': 'Un nouveau code vient d’être envoyé. Les précédents ne sont plus valables.',
    'passkey-lead':
      'Utilisez la clé d’accès que vous avez ajoutée, avec votre empreinte, votre visage ou le verrouillage de l’écran.',
    'passkey-wrong': 'Cette clé d’accès n’appartient pas à ce compte.',
    'passkey-wrong-left': {
      by: 'left',
      one: 'Cette clé d’accès n’appartient pas à ce compte. Il vous reste un essai.',
      many: 'Cette clé d’accès n’appartient pas à ce compte. Il vous reste {left} d’essais.',
      other: 'Cette clé d’accès n’appartient pas à ce compte. Il vous reste {left} essais.',
    },
    'passkey-use': 'Utiliser une clé d’accès',
    'passkey-unable':
      'Ce navigateur ne peut pas utiliser de clé d’accès ici. Connectez-vous sur l’appareil et à l’adresse où vous l’avez ajoutée.',
    continue: 'Continuer',
    'authenticator-use': 'Utiliser votre application d’authentification',
    'recovery-code-use': 'Utiliser un code de récupération',
    'start-again': 'Recommencer',
    expired: 'Cela a pris trop de temps, ou c’était un essai de trop. Veuillez vous reconnecter.',
    unknown: 'Cette page ne sait pas quoi demander ensuite. Veuillez la recharger.',
  },

  'login-flow': {
    'wrong-credentials': 'L’e-mail et le mot de passe ne correspondent pas.',
    wait: 'Il y a eu trop de tentatives. Vous pourrez réessayer {when}.',
    'too-many-attempts': 'Il y a eu trop de tentatives. Vous pouvez essayer d’une autre façon.',
    'access-ended': 'Votre accès a pris fin. Veuillez nous contacter s’il s’agit d’une erreur.',
    'not-supported': 'La connexion n’est pas disponible ici.',
    failed: 'Un problème est survenu de notre côté. Veuillez réessayer.',
    'signed-in': 'Session ouverte',
    'signed-in-as': 'Session ouverte au nom de {name}',
    welcome: 'Bienvenue, {name}',
    'sign-out': 'Se déconnecter',
    'signed-out': 'Votre session est fermée.',
    ended: 'Votre session a pris fin. Veuillez vous reconnecter.',
  },

  'login-help': {
    title: 'Besoin d’aide pour vous connecter ?',
    'reset-lead':
      'Nous pouvons vous envoyer par e-mail un lien pour choisir un nouveau mot de passe. Avec quelle adresse e-mail vous connectez-vous ?',
    reset: 'Réinitialiser le mot de passe',
    back: 'Revenir à la connexion',
    'sent-title': 'Consultez vos e-mails',
    'reset-sent':
      'Si {email} est une adresse connue ici, un lien pour choisir un nouveau mot de passe vient d’y être envoyé.',
    'link-sent': 'Si {email} est une adresse connue ici, un lien de connexion vient d’y être envoyé.',
    'sent-again': 'Un nouveau lien vient d’être envoyé. Les précédents ne sont plus valables.',
    'choose-title': 'Choisissez un nouveau mot de passe',
    'choose-lead': 'Pour {email}.',
    choose: 'Enregistrer le mot de passe',
    'changed-title': 'Votre mot de passe est modifié',
    'changed-lead':
      'Toutes vos sessions ouvertes ont été fermées. Connectez-vous maintenant avec votre nouveau mot de passe.',
    'go-on': 'Se connecter',
    'ended-title': {
      by: 'end',
      expired: 'Ce lien a expiré',
      used: 'Ce lien a déjà servi',
      replaced: 'Il existe un lien plus récent',
      other: 'Ce lien ne fonctionne pas',
    },
    'ended-lead': {
      by: 'end',
      expired:
        'Les liens sont valables pour une durée limitée, afin qu’un ancien e-mail n’ouvre rien. Vous pouvez en demander un nouveau.',
      used: 'Chaque lien ne sert qu’une fois. Si votre mot de passe est modifié, utilisez-le pour vous connecter ; sinon, demandez un nouveau lien.',
      replaced:
        'Un lien est valable jusqu’à l’envoi du suivant. Ouvrez l’e-mail le plus récent, ou demandez un autre lien.',
      other:
        'Il n’a peut-être pas été copié en entier. Ouvrez-le de nouveau depuis l’e-mail, ou demandez-en un autre.',
    },
    'new-link': 'Recevoir un nouveau lien',
    'not-here':
      'Le portail de cette entreprise ne peut pas envoyer de liens. Veuillez contacter l’entreprise.',
  },

  'login-invitation': {
    title: 'Bienvenue, {name}',
    lead: 'Vous vous connectez ici avec {email}. Choisissez un mot de passe pour cela.',
    'set-up': 'Configurer le compte',
    'known-lead':
      'Vous avez déjà un mot de passe ici. Ce à quoi l’on vous invite s’ouvrira aussi avec {email}.',
    'late-lead':
      'Un mot de passe pour {email} vient d’être choisi ailleurs ; le vôtre n’a donc pas été retenu. Acceptez, puis connectez-vous avec cet autre mot de passe.',
    accept: 'Accepter l’invitation',
    'done-title': 'Votre compte est prêt',
    'done-lead': 'Connectez-vous avec {email} et votre mot de passe.',
    'go-on': 'Se connecter',
    back: 'Aller à la connexion',
    'ended-title': {
      by: 'end',
      expired: 'Cette invitation a expiré',
      used: 'Cette invitation a déjà servi',
      replaced: 'Il existe une invitation plus récente',
      locked: 'Trop de codes d’accès erronés',
      removed: 'Cet accès a pris fin',
      other: 'Cette invitation ne fonctionne pas',
    },
    'ended-lead': {
      by: 'end',
      expired:
        'Les invitations sont valables pour une durée limitée. Demandez-en une nouvelle à la personne qui vous a envoyé celle-ci.',
      used: 'Votre compte est déjà configuré : connectez-vous avec le mot de passe que vous avez choisi.',
      locked:
        'Par sécurité, cette invitation n’est plus valable. Demandez-en une nouvelle, avec un nouveau code d’accès, à la personne qui vous a envoyé celle-ci.',
      replaced: 'Une invitation est valable jusqu’à l’envoi de la suivante. Ouvrez l’e-mail le plus récent.',
      removed:
        'Si vous pensez qu’il s’agit d’une erreur, veuillez contacter la personne qui vous a envoyé l’invitation.',
      other:
        'Le lien n’a peut-être pas été copié en entier. Ouvrez-le de nouveau depuis l’e-mail, ou demandez-en un autre.',
    },
  },

  'login-link': {
    title: 'Connexion',
    lead: 'Ce lien vous connecte avec {email}.',
    'go-on': 'Se connecter',
    'other-way': 'Se connecter autrement',
    'ended-lead': {
      by: 'end',
      expired:
        'Les liens sont valables dix minutes, afin qu’un ancien e-mail n’ouvre rien. Connectez-vous, ou demandez un nouveau lien.',
      used: 'Chaque lien ne sert qu’une fois. Connectez-vous, ou demandez un nouveau lien.',
      replaced:
        'Un lien est valable jusqu’à l’envoi du suivant. Ouvrez l’e-mail le plus récent, ou demandez un autre lien.',
      other:
        'Il n’a peut-être pas été copié en entier. Ouvrez-le de nouveau depuis l’e-mail, ou demandez-en un autre.',
    },
    closed: 'Les liens de connexion ne sont pas proposés ici. Veuillez vous connecter autrement.',
  },

  'login-mail': {
    junk: 'Rien reçu ? Regardez aussi dans les courriers indésirables.',
    again: 'Envoyer un nouveau code',
    'again-in': 'Nouveau code : {when}',
    'link-again': 'Envoyer un nouveau lien',
    'link-again-in': 'Nouveau lien : {when}',
    'other-way': 'Changer d’e-mail',
  },

  'login-more': {
    passkey: 'Se connecter avec une clé d’accès',
    'email-link': 'Recevoir un lien par e-mail',
    provider: 'Continuer avec {name}',
    signup: 'Créer un compte',
  },

  'login-passcode': {
    lead: 'Un SMS avec un code d’accès à six chiffres a été envoyé sur votre téléphone. Saisissez ce code ici, afin que personne d’autre ne puisse utiliser votre invitation.',
    passcode: 'Code d’accès',
    missing: 'Saisissez les six chiffres reçus par SMS.',
    'wrong-left': {
      by: 'left',
      one: 'Ce n’est pas le code d’accès. Il vous reste un essai ; ensuite, il vous faudra une nouvelle invitation.',
      many: 'Ce n’est pas le code d’accès. Il vous reste {left} d’essais.',
      other: 'Ce n’est pas le code d’accès. Il vous reste {left} essais.',
    },
    wrong: 'Ce n’est pas le code d’accès.',
    'go-on': 'Continuer',
    help: 'Pas de SMS ? Demandez une nouvelle invitation à la personne qui vous a envoyé celle-ci. Seul le code d’accès du SMS le plus récent est valable.',
  },

  'login-passkey': {
    cancelled:
      'Aucune clé d’accès n’a été utilisée. S’il n’y en a pas sur cet appareil, connectez-vous autrement.',
    failed: 'Ce navigateur ne peut pas utiliser de clé d’accès ici. Connectez-vous autrement.',
    'wrong-credentials':
      'Cette clé d’accès n’ouvre rien ici : elle a peut-être été supprimée. Connectez-vous autrement.',
    'not-permitted': 'Les clés d’accès ne sont plus proposées ici. Connectez-vous autrement.',
  },

  'login-provider': {
    title: 'Connexion en cours',
    lead: 'Un instant, s’il vous plaît.',
    'not-begun': 'Cette connexion n’a pas été commencée dans cette fenêtre. Veuillez la recommencer ici.',
    cancelled: 'La connexion n’a pas encore eu lieu. Choisissez comment vous connecter.',
    failed: 'Le service de connexion n’a pas autorisé l’accès. Réessayez, ou connectez-vous autrement.',
    'wrong-credentials': 'Le service de connexion n’a confirmé aucune adresse e-mail connue ici.',
    'access-ended':
      'Cette adresse e-mail ne donne aucun accès ici. Si vous en avez une autre, utilisez-la ; sinon, contactez l’entreprise.',
    'ticket-expired': 'Cela a pris trop de temps, ou a été tenté deux fois. Veuillez recommencer.',
    'not-permitted': 'Ce moyen de connexion n’est plus proposé ici.',
    unavailable:
      'Le service de connexion ne répond pas pour le moment. Réessayez plus tard, ou connectez-vous autrement.',
  },

  'login-set-up': {
    title: 'Protégez votre compte',
    lead: {
      by: 'when',
      'signing-in':
        'Ici, la connexion demande une deuxième étape : un code sur votre téléphone. La configuration prend une minute.',
      invited:
        'Ici, la connexion demande une deuxième étape : un code sur votre téléphone. Configurez-la maintenant, ou à votre première connexion.',
      other:
        'Avec un code sur votre téléphone à chaque connexion, personne d’autre ne peut entrer, même en connaissant votre mot de passe.',
    },
    authenticator: 'Utiliser une application d’authentification',
    sms: 'Recevoir des codes par SMS',
    unknown: 'Cette page ne sait pas ce qui peut être configuré ici. Veuillez nous contacter.',
    'other-way': 'Un autre moyen',
    later: 'Pas maintenant',
    'start-again': 'Recommencer',
    expired: 'Cela a pris trop de temps. Veuillez vous reconnecter.',
  },

  'login-sign-up': {
    title: 'Créer un compte',
    lead: 'Si vous avez déjà un accès, connectez-vous avec celui-ci.',
    name: 'Prénom et nom',
    'name-missing': 'Saisissez votre prénom et votre nom.',
    continue: 'Continuer',
    back: 'Plutôt se connecter',
    'password-title': 'Choisissez un mot de passe',
    'password-lead': 'Gardez vos identifiants en lieu sûr et ne les communiquez à personne.',
    create: 'Créer le compte',
    confirm: 'Confirmer l’e-mail',
    'done-title': 'Votre compte est prêt',
    'done-lead': 'Connectez-vous avec {email} et le mot de passe que vous avez choisi.',
    'sign-in': 'Se connecter',
    'there-title': 'Vous avez déjà un accès',
    'there-lead':
      'Il existe un accès pour {email}. Utilisez-le pour vous connecter ; votre mot de passe n’a pas changé.',
    'there-choice':
      'Il existe un accès pour {email}. Utilisez-le pour vous connecter, ou créez un autre compte : votre mot de passe sera alors le nouveau.',
    existing: 'Utiliser l’accès existant',
    another: 'Créer un autre compte',
    closed: 'La création de compte n’est pas proposée ici.',
    late: 'Cela a pris un peu trop de temps. Veuillez recommencer.',
  },

  'login-ticket': {
    asking: 'Connexion en cours',
    known: 'Ce site sait qui vous êtes : vous n’avez rien à saisir.',
    failed: 'La connexion n’a pas abouti',
    'no-ticket': 'Ce site n’a pas indiqué qui vous êtes. Veuillez réessayer.',
    'ticket-expired': 'Cela a pris trop de temps, ou a été tenté deux fois. Veuillez réessayer.',
    nobody: 'Connectez-vous d’abord à ce site',
    'nobody-how': 'Dès que votre session est ouverte sur le site lui-même, elle l’est ici aussi.',
    another: 'Une autre personne est maintenant connectée',
    'another-how':
      'Cette page a été ouverte pour une autre personne que celle qui est maintenant connectée à ce site. Rechargez-la pour continuer.',
    reload: 'Recharger la page',
    left: 'Se connecter',
    again: 'Se reconnecter',
  },
};
