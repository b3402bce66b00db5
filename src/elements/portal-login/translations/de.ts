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

export const de: Translations<
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
    title: 'Anmelden',
    email: 'E-Mail',
    password: 'Passwort',
    'sign-in': 'Anmelden',
    show: 'Passwort anzeigen',
    hide: 'Passwort verbergen',
    forgotten: 'Passwort vergessen?',
    'email-code': 'Code per E-Mail erhalten',
    help: 'Brauchen Sie Hilfe?',
    'email-missing': 'Geben Sie Ihre E-Mail-Adresse ein.',
    'email-wrong': 'Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@example.com.',
    'password-missing': 'Geben Sie Ihr Passwort ein.',
    busy: 'Einen Moment',
    missing: 'Die Anmeldung ist zurzeit nicht möglich.',
    unreachable: 'Der Dienst ist nicht erreichbar. Bitte versuchen Sie es erneut.',
    offline: 'Sie scheinen offline zu sein. Versuchen Sie es erneut, sobald Sie wieder verbunden sind.',
    'try-again': 'Erneut versuchen',
  },

  'login-account': {
    title: 'Konto wählen',
    many: {
      by: 'count',
      one: 'Zu Ihrer E-Mail-Adresse gibt es {count} Konto.',
      other: 'Zu Ihrer E-Mail-Adresse gibt es {count} Konten.',
    },
    used: 'Zuletzt verwendet: {when}',
    unused: 'Noch nicht verwendet',
    expired: 'Das hat etwas zu lange gedauert. Bitte melden Sie sich erneut an.',
    'start-again': 'Von vorn beginnen',
    role: {
      by: 'role',
      client: 'Kundenzugang',
      adviser: 'Beratung',
      manager: 'Leitung',
      owner: 'Inhaber/in',
      other: 'Konto',
    },
  },

  'login-code': {
    title: 'Prüfen Sie Ihr Postfach',
    closed: 'Codes per E-Mail werden hier nicht angeboten. Bitte melden Sie sich mit Ihrem Passwort an.',
    sent: 'Falls wir {email} kennen, ist ein sechsstelliger Code dorthin unterwegs.',
    'sent-surely':
      'Eine E-Mail an {email} ist unterwegs. Geben Sie den sechsstelligen Code daraus ein. Wenn Sie schon Zugang haben, steht darin, wie Sie sich anmelden.',
    code: 'Code',
    missing: 'Geben Sie die sechs Ziffern aus der E-Mail ein.',
    wrong: 'Das ist nicht der Code, den wir gesendet haben.',
    'wrong-left': {
      by: 'left',
      one: 'Das ist nicht der Code, den wir gesendet haben. Sie haben noch einen Versuch.',
      other: 'Das ist nicht der Code, den wir gesendet haben. Sie haben noch {left} Versuche.',
    },
    expired: 'Dieser Code ist abgelaufen. Fordern Sie einen neuen an.',
    spent: 'Das war ein Versuch zu viel. Fordern Sie einen neuen Code an.',
    'sent-again': 'Ein neuer Code ist unterwegs. Ältere gelten nicht mehr.',
  },

  'login-factor': {
    title: 'Bestätigen Sie, dass Sie es sind',
    'authenticator-lead':
      'Öffnen Sie Ihre Authenticator-App und geben Sie die sechs Ziffern ein, die sie für dieses Konto zeigt.',
    'authenticator-label': 'Code',
    'authenticator-missing': 'Geben Sie die sechs Ziffern aus Ihrer App ein.',
    'authenticator-wrong': 'Das ist nicht der Code, den Ihre App gerade zeigt.',
    'authenticator-wrong-left': {
      by: 'left',
      one: 'Das ist nicht der Code, den Ihre App gerade zeigt. Sie haben noch einen Versuch.',
      other: 'Das ist nicht der Code, den Ihre App gerade zeigt. Sie haben noch {left} Versuche.',
    },
    'recovery-code-lead':
      'Geben Sie einen der Wiederherstellungscodes ein, die Sie aufbewahrt haben. Jeder gilt einmal.',
    'recovery-code-label': 'Wiederherstellungscode',
    'recovery-code-missing':
      'Geben Sie einen vollständigen Wiederherstellungscode ein: zehn Buchstaben und Ziffern.',
    'recovery-code-wrong': 'Das ist keiner Ihrer Wiederherstellungscodes, oder er wurde schon verwendet.',
    'recovery-code-wrong-left': {
      by: 'left',
      one: 'Das ist keiner Ihrer Wiederherstellungscodes, oder er wurde schon verwendet. Sie haben noch einen Versuch.',
      other:
        'Das ist keiner Ihrer Wiederherstellungscodes, oder er wurde schon verwendet. Sie haben noch {left} Versuche.',
    },
    'sms-lead': 'Lassen Sie sich einen Code per SMS auf Ihr Handy senden.',
    'sms-send': 'Code senden',
    'sms-sent': 'Wir haben einen Code an die Nummer mit der Endung {digits} gesendet.',
    'sms-label': 'Code',
    'sms-missing': 'Geben Sie die sechs Ziffern aus der SMS ein.',
    'sms-wrong': 'Das ist nicht der Code, den wir zuletzt gesendet haben.',
    'sms-wrong-left': {
      by: 'left',
      one: 'Das ist nicht der Code, den wir zuletzt gesendet haben. Sie haben noch einen Versuch.',
      other: 'Das ist nicht der Code, den wir zuletzt gesendet haben. Sie haben noch {left} Versuche.',
    },
    'sms-unable':
      'Zurzeit können keine Codes per SMS gesendet werden. Wenn Ihnen hier kein anderer Weg angeboten wird, wenden Sie sich bitte an uns.',
    'sms-use': 'SMS verwenden',
    'sms-again': 'Neuen Code senden',
    'sms-again-in': 'Neuer Code {when}',
    'sms-sent-again': 'Ein neuer Code ist unterwegs. Ältere gelten nicht mehr.',
    'passkey-lead':
      'Verwenden Sie den Passkey, den Sie hinzugefügt haben, mit Fingerabdruck, Gesicht oder Displaysperre.',
    'passkey-wrong': 'Dieser Passkey gehört nicht zu diesem Konto.',
    'passkey-wrong-left': {
      by: 'left',
      one: 'Dieser Passkey gehört nicht zu diesem Konto. Sie haben noch einen Versuch.',
      other: 'Dieser Passkey gehört nicht zu diesem Konto. Sie haben noch {left} Versuche.',
    },
    'passkey-use': 'Passkey verwenden',
    'passkey-unable':
      'Dieser Browser kann hier keinen Passkey verwenden. Melden Sie sich auf dem Gerät und unter der Adresse an, wo Sie ihn hinzugefügt haben.',
    continue: 'Weiter',
    'authenticator-use': 'Authenticator-App verwenden',
    'recovery-code-use': 'Wiederherstellungscode verwenden',
    'start-again': 'Von vorn beginnen',
    expired: 'Das hat zu lange gedauert oder war ein Versuch zu viel. Bitte melden Sie sich erneut an.',
    unknown: 'Diese Seite weiß nicht, wonach sie als Nächstes fragen soll. Bitte laden Sie sie neu.',
  },

  'login-flow': {
    'wrong-credentials': 'E-Mail und Passwort passen nicht zusammen.',
    wait: 'Das waren zu viele Versuche. Sie können es {when} erneut versuchen.',
    'too-many-attempts': 'Das waren zu viele Versuche. Sie können es auf anderem Weg versuchen.',
    'access-ended': 'Ihr Zugang ist beendet. Bitte wenden Sie sich an uns, wenn das ein Irrtum ist.',
    'not-supported': 'Die Anmeldung ist hier nicht möglich.',
    failed: 'Bei uns ist etwas schiefgelaufen. Bitte versuchen Sie es erneut.',
    'signed-in': 'Angemeldet',
    'signed-in-as': 'Angemeldet als {name}',
    welcome: 'Willkommen, {name}',
    'sign-out': 'Abmelden',
    'signed-out': 'Sie sind abgemeldet.',
    ended: 'Sie wurden abgemeldet. Bitte melden Sie sich erneut an.',
  },

  'login-help': {
    title: 'Brauchen Sie Hilfe beim Anmelden?',
    'reset-lead':
      'Wir können Ihnen per E-Mail einen Link senden, mit dem Sie ein neues Passwort wählen. Mit welcher E-Mail-Adresse melden Sie sich an?',
    reset: 'Passwort zurücksetzen',
    back: 'Zurück zur Anmeldung',
    'sent-title': 'Prüfen Sie Ihr Postfach',
    'reset-sent': 'Falls wir {email} kennen, ist ein Link für ein neues Passwort dorthin unterwegs.',
    'link-sent': 'Falls wir {email} kennen, ist ein Link zum Anmelden dorthin unterwegs.',
    'sent-again': 'Ein neuer Link ist unterwegs. Ältere gelten nicht mehr.',
    'choose-title': 'Wählen Sie ein neues Passwort',
    'choose-lead': 'Für {email}.',
    choose: 'Neues Passwort speichern',
    'changed-title': 'Ihr Passwort ist geändert',
    'changed-lead':
      'Überall, wo Sie angemeldet waren, sind Sie nun abgemeldet. Melden Sie sich jetzt mit Ihrem neuen Passwort an.',
    'go-on': 'Anmelden',
    'ended-title': {
      by: 'end',
      expired: 'Dieser Link ist abgelaufen',
      used: 'Dieser Link wurde schon verwendet',
      replaced: 'Es gibt einen neueren Link',
      other: 'Dieser Link funktioniert nicht',
    },
    'ended-lead': {
      by: 'end',
      expired:
        'Links gelten nur eine begrenzte Zeit, damit eine alte E-Mail nichts öffnet. Sie können sich einen neuen senden lassen.',
      used: 'Jeder Link gilt einmal. Wenn Ihr Passwort geändert ist, melden Sie sich damit an; wenn nicht, lassen Sie sich einen neuen Link senden.',
      replaced:
        'Ein Link gilt, bis der nächste gesendet wird. Öffnen Sie die neueste E-Mail oder lassen Sie sich noch eine senden.',
      other:
        'Vielleicht wurde er nicht ganz kopiert. Öffnen Sie ihn noch einmal aus der E-Mail oder lassen Sie sich einen neuen senden.',
    },
    'new-link': 'Neuen Link erhalten',
    'not-here':
      'Das Portal dieses Unternehmens kann keine Links senden. Bitte wenden Sie sich an das Unternehmen.',
  },

  'login-invitation': {
    title: 'Willkommen, {name}',
    lead: 'Sie melden sich hier mit {email} an. Wählen Sie dafür ein Passwort.',
    'set-up': 'Konto einrichten',
    'known-lead':
      'Sie haben hier schon ein Passwort. Mit {email} erreichen Sie dann auch das, wozu Sie eingeladen wurden.',
    'late-lead':
      'Für {email} wurde gerade anderswo ein Passwort gewählt, daher wurde Ihres nicht gespeichert. Nehmen Sie die Einladung an und melden Sie sich mit dem anderen Passwort an.',
    accept: 'Einladung annehmen',
    'done-title': 'Ihr Konto ist bereit',
    'done-lead': 'Melden Sie sich mit {email} und Ihrem Passwort an.',
    'go-on': 'Anmelden',
    back: 'Zur Anmeldung',
    'ended-title': {
      by: 'end',
      expired: 'Diese Einladung ist abgelaufen',
      used: 'Diese Einladung wurde schon verwendet',
      replaced: 'Es gibt eine neuere Einladung',
      locked: 'Zu viele falsche Zugangscodes',
      removed: 'Dieser Zugang ist beendet',
      other: 'Diese Einladung funktioniert nicht',
    },
    'ended-lead': {
      by: 'end',
      expired:
        'Einladungen gelten nur eine begrenzte Zeit. Bitten Sie die Person, die Sie eingeladen hat, um eine neue.',
      used: 'Ihr Konto ist schon eingerichtet: Melden Sie sich mit dem Passwort an, das Sie gewählt haben.',
      locked:
        'Zu Ihrer Sicherheit gilt diese Einladung nicht mehr. Bitten Sie die Person, die Sie eingeladen hat, um eine neue mit einem neuen Zugangscode.',
      replaced: 'Eine Einladung gilt, bis die nächste gesendet wird. Öffnen Sie die neueste E-Mail.',
      removed:
        'Wenn Sie das für einen Irrtum halten, wenden Sie sich bitte an die Person, die Sie eingeladen hat.',
      other:
        'Vielleicht wurde der Link nicht ganz kopiert. Öffnen Sie ihn noch einmal aus der E-Mail oder bitten Sie um einen neuen.',
    },
  },

  'login-link': {
    title: 'Anmelden',
    lead: 'Dieser Link meldet Sie mit {email} an.',
    'go-on': 'Anmelden',
    'other-way': 'Auf anderem Weg anmelden',
    'ended-lead': {
      by: 'end',
      expired:
        'Links gelten zehn Minuten, damit eine alte E-Mail nichts öffnet. Melden Sie sich an oder lassen Sie sich einen neuen senden.',
      used: 'Jeder Link gilt einmal. Melden Sie sich an oder lassen Sie sich einen neuen senden.',
      replaced:
        'Ein Link gilt, bis der nächste gesendet wird. Öffnen Sie die neueste E-Mail oder lassen Sie sich noch eine senden.',
      other:
        'Vielleicht wurde er nicht ganz kopiert. Öffnen Sie ihn noch einmal aus der E-Mail oder lassen Sie sich einen neuen senden.',
    },
    closed: 'Links zum Anmelden werden hier nicht angeboten. Bitte melden Sie sich auf anderem Weg an.',
  },

  'login-mail': {
    junk: 'Nichts angekommen? Sehen Sie auch im Spam- oder Junk-Ordner nach.',
    again: 'Neuen Code senden',
    'again-in': 'Neuer Code {when}',
    'link-again': 'Neuen Link senden',
    'link-again-in': 'Neuer Link {when}',
    'other-way': 'E-Mail ändern',
  },

  'login-more': {
    passkey: 'Mit Passkey anmelden',
    'email-link': 'Link per E-Mail erhalten',
    provider: 'Weiter mit {name}',
    signup: 'Konto erstellen',
  },

  'login-passcode': {
    lead: 'Eine SMS mit einem sechsstelligen Zugangscode wurde an Ihr Handy gesendet. Geben Sie ihn hier ein, damit niemand sonst Ihre Einladung verwenden kann.',
    passcode: 'Zugangscode',
    missing: 'Geben Sie die sechs Ziffern aus der SMS ein.',
    'wrong-left': {
      by: 'left',
      one: 'Das ist nicht der Zugangscode. Sie haben noch einen Versuch; danach brauchen Sie eine neue Einladung.',
      other: 'Das ist nicht der Zugangscode. Sie haben noch {left} Versuche.',
    },
    wrong: 'Das ist nicht der Zugangscode.',
    'go-on': 'Weiter',
    help: 'Keine SMS? Bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung. Es gilt der Zugangscode aus der neuesten SMS.',
  },

  'login-passkey': {
    cancelled:
      'Es wurde kein Passkey verwendet. Wenn auf diesem Gerät keiner ist, melden Sie sich auf anderem Weg an.',
    failed: 'Dieser Browser kann hier keinen Passkey verwenden. Melden Sie sich auf anderem Weg an.',
    'wrong-credentials':
      'Dieser Passkey öffnet hier nichts: Vielleicht wurde er entfernt. Melden Sie sich auf anderem Weg an.',
    'not-permitted': 'Passkeys werden hier nicht mehr angeboten. Melden Sie sich auf anderem Weg an.',
  },

  'login-provider': {
    title: 'Sie werden angemeldet',
    lead: 'Einen Moment, bitte.',
    'not-begun': 'Diese Anmeldung wurde nicht in diesem Fenster begonnen. Bitte beginnen Sie hier von vorn.',
    cancelled: 'Sie sind noch nicht angemeldet. Wählen Sie, wie Sie sich anmelden möchten.',
    failed:
      'Der Anmeldedienst hat Sie nicht angemeldet. Versuchen Sie es erneut oder melden Sie sich auf anderem Weg an.',
    'wrong-credentials': 'Der Anmeldedienst hat keine E-Mail-Adresse bestätigt, die hier bekannt ist.',
    'access-ended':
      'Diese E-Mail-Adresse hat hier keinen Zugang. Wenn Sie eine andere haben, verwenden Sie diese, oder wenden Sie sich an das Unternehmen.',
    'ticket-expired': 'Das hat zu lange gedauert oder wurde zweimal versucht. Bitte beginnen Sie von vorn.',
    'not-permitted': 'Dieser Weg zur Anmeldung wird hier nicht mehr angeboten.',
    unavailable:
      'Der Anmeldedienst antwortet zurzeit nicht. Versuchen Sie es später erneut oder melden Sie sich auf anderem Weg an.',
  },

  'login-set-up': {
    title: 'Schützen Sie Ihr Konto',
    lead: {
      by: 'when',
      'signing-in':
        'Zum Anmelden gehört hier ein zweiter Schritt: ein Code von Ihrem Handy. Das Einrichten dauert eine Minute.',
      invited:
        'Zum Anmelden gehört hier ein zweiter Schritt: ein Code von Ihrem Handy. Richten Sie ihn jetzt ein oder bei Ihrer ersten Anmeldung.',
      other:
        'Mit einem Code von Ihrem Handy bei jeder Anmeldung kommt niemand sonst hinein, selbst wenn Ihr Passwort bekannt wird.',
    },
    authenticator: 'Authenticator-App verwenden',
    sms: 'Codes per SMS erhalten',
    unknown: 'Diese Seite weiß nicht, was hier eingerichtet werden kann. Bitte wenden Sie sich an uns.',
    'other-way': 'Anderer Weg',
    later: 'Jetzt nicht',
    'start-again': 'Von vorn beginnen',
    expired: 'Das hat zu lange gedauert. Bitte melden Sie sich erneut an.',
  },

  'login-sign-up': {
    title: 'Konto erstellen',
    lead: 'Wenn Sie schon Zugang haben, melden Sie sich damit an.',
    name: 'Vor- und Nachname',
    'name-missing': 'Geben Sie Ihren Vor- und Nachnamen ein.',
    continue: 'Weiter',
    back: 'Stattdessen anmelden',
    'password-title': 'Wählen Sie ein Passwort',
    'password-lead': 'Bewahren Sie Ihre Anmeldedaten sicher auf und geben Sie sie niemandem weiter.',
    create: 'Konto erstellen',
    confirm: 'E-Mail bestätigen',
    'done-title': 'Ihr Konto ist bereit',
    'done-lead': 'Melden Sie sich mit {email} und dem Passwort an, das Sie gewählt haben.',
    'sign-in': 'Anmelden',
    'there-title': 'Sie haben schon Zugang',
    'there-lead':
      'Für {email} gibt es schon einen Zugang. Melden Sie sich dort an; Ihr Passwort ist dasselbe geblieben.',
    'there-choice':
      'Für {email} gibt es schon einen Zugang. Melden Sie sich dort an oder erstellen Sie ein weiteres Konto: Dann gilt das neue Passwort.',
    existing: 'Mit vorhandenem Zugang anmelden',
    another: 'Weiteres Konto erstellen',
    closed: 'Hier kann kein Konto erstellt werden.',
    late: 'Das hat etwas zu lange gedauert. Bitte beginnen Sie von vorn.',
  },

  'login-ticket': {
    asking: 'Sie werden angemeldet',
    known: 'Diese Website weiß, wer Sie sind. Sie müssen nichts eingeben.',
    failed: 'Sie sind nicht angemeldet',
    'no-ticket': 'Diese Website hat nicht mitgeteilt, wer Sie sind. Bitte versuchen Sie es erneut.',
    'ticket-expired': 'Das hat zu lange gedauert oder wurde zweimal versucht. Bitte versuchen Sie es erneut.',
    nobody: 'Melden Sie sich zuerst bei dieser Website an',
    'nobody-how': 'Sobald Sie bei der Website selbst angemeldet sind, sind Sie es auch hier.',
    another: 'Jetzt ist jemand anderes angemeldet',
    'another-how':
      'Diese Seite wurde für eine andere Person geöffnet als die, die jetzt bei dieser Website angemeldet ist. Laden Sie sie neu, um fortzufahren.',
    reload: 'Seite neu laden',
    left: 'Anmelden',
    again: 'Erneut anmelden',
  },
};
