import type { Translations } from '../../shared/strings.ts';
import type { changesWords } from '../changes.strings.ts';
import type { endWords } from '../end-session.ts';
import type { passkeyWords } from '../passkeys.strings.ts';
import type { securityStrings } from '../portal-security.strings.ts';

export const de: Translations<
  typeof securityStrings | typeof changesWords | typeof passkeyWords | typeof endWords
> = {
  security: {
    heading: 'Anmeldung und Sicherheit',
    password: 'Passwort',
    'password-lead': 'Am besten lang und nirgends sonst verwendet.',
    'change-password': 'Passwort ändern',
    app: 'Authenticator-App',
    'app-on': 'Ein seit {day}. Beim Anmelden wird nach einem Code aus Ihrer App gefragt.',
    'app-off': 'Aus. Mit der App kann sich niemand allein mit Ihrem Passwort oder Ihrer E-Mail anmelden.',
    'turn-on': 'Einschalten',
    'turn-off': 'Ausschalten',
    sms: 'SMS',
    'sms-on':
      'Ein seit {day}. Beim Anmelden wird nach einem Code gefragt, der an die Nummer mit der Endung {digits} gesendet wird.',
    'sms-off':
      'Aus. Mit Codes per SMS kann sich niemand allein mit Ihrem Passwort oder Ihrer E-Mail anmelden.',
    'add-sms': 'Nummer hinzufügen',
    'remove-sms': 'Nummer entfernen',
    passkeys: 'Passkeys',
    'passkeys-none':
      'Keine. Mit einem Passkey melden Sie sich mit Fingerabdruck, Gesicht oder Displaysperre an.',
    'passkeys-some':
      'Jeder genügt allein zum Anmelden. Wenn Sie sich auf anderem Weg anmelden, wird zusätzlich einer verlangt.',
    'add-passkey': 'Passkey hinzufügen',
    added: 'Hinzugefügt am {day}',
    unused: 'Noch nicht verwendet',
    rename: 'Umbenennen',
    remove: 'Entfernen',
    needed: 'Wird hier zum Anmelden gebraucht: Bevor Sie es entfernen, fügen Sie etwas anderes hinzu.',
    codes: 'Wiederherstellungscodes',
    'codes-left': {
      by: 'count',
      one: 'Noch {count} Code, falls Sie Handy oder Passkey nicht zur Hand haben. Fordern Sie bald neue an.',
      other: 'Noch {count} Codes, falls Sie Handy oder Passkey nicht zur Hand haben.',
    },
    'codes-none': 'Keine mehr. Ohne Handy oder Passkey könnten Sie sich nicht anmelden.',
    renew: 'Neue Codes anfordern',
    sessions: 'Wo Sie angemeldet sind',
    'this-device': 'Dieses Gerät',
    device: '{browser} auf {system}',
    'unknown-device': 'Unbekannter Browser',
    now: 'Gerade eben verwendet',
    used: 'Zuletzt verwendet: {when}',
    'sign-out': 'Abmelden',
    everywhere: 'Überall abmelden',
    'everywhere-lead': 'Kennen Sie ein Gerät nicht? Melden Sie es ab und ändern Sie Ihr Passwort.',
    ready: 'Ihre Anmeldung und Sicherheit',
  },

  'security-changes': {
    email: 'E-Mail',
    show: 'Passwort anzeigen',
    hide: 'Passwort verbergen',
    busy: 'Einen Moment',
    cancel: 'Abbrechen',
    close: 'Schließen',

    'prove-title': 'Bestätigen Sie, dass Sie es sind',
    'prove-lead': 'Geben Sie Ihr Passwort ein. Danach werden Sie fünf Minuten lang nicht mehr gefragt.',
    'prove-passkey': 'Passkey verwenden',
    'prove-help':
      'Keines oder vergessen? Melden Sie sich ab und wählen Sie bei der Anmeldung „Brauchen Sie Hilfe?“.',
    'current-password': 'Ihr Passwort',
    'password-missing': 'Geben Sie Ihr Passwort ein.',
    'password-wrong': 'Das ist nicht Ihr Passwort.',
    continue: 'Weiter',
    expired:
      'Es ist mehr als fünf Minuten her, dass Sie bestätigt haben, dass Sie es sind. Tun Sie es noch einmal, dann geht es von selbst weiter.',

    'password-title': 'Passwort ändern',
    'password-lead': 'Alle anderen Geräte, die angemeldet sind, werden abgemeldet.',
    'password-do': 'Passwort ändern',

    'already-off': 'Dies wurde in einem anderen Tab oder auf einem anderen Gerät ausgeschaltet.',

    'turn-off-title': 'Authenticator-App ausschalten?',
    'turn-off-lead':
      'Zum Anmelden genügt dann Ihr Passwort oder Ihre E-Mail allein. Ihre Wiederherstellungscodes gelten nicht mehr.',
    'turn-off-other': 'Beim Anmelden wird nicht mehr nach einem Code aus ihr gefragt.',
    'turn-off-do': 'Ausschalten',

    'renew-title': 'Neue Wiederherstellungscodes anfordern?',
    'renew-lead': 'Die Codes, die Sie haben, gelten dann nicht mehr.',
    'renew-do': 'Neue Codes anfordern',

    'everywhere-title': 'Überall abmelden?',
    'everywhere-lead': 'Alle Geräte werden abgemeldet, auch dieses.',
    'everywhere-do': 'Überall abmelden',

    done: {
      by: 'change',
      password:
        'Ihr Passwort ist geändert, und alle anderen Geräte sind abgemeldet. Eine Nachricht an {email} ist unterwegs.',
      'authenticator-on':
        'Ihre Authenticator-App ist eingeschaltet. Eine Nachricht an {email} ist unterwegs.',
      'authenticator-off':
        'Ihre Authenticator-App ist ausgeschaltet. Eine Nachricht an {email} ist unterwegs.',
      'sms-on': 'Codes per SMS sind eingeschaltet. Eine Nachricht an {email} ist unterwegs.',
      'sms-off': 'Ihre Nummer ist entfernt. Eine Nachricht an {email} ist unterwegs.',
      'passkey-added': 'Ihr Passkey ist hinzugefügt. Eine Nachricht an {email} ist unterwegs.',
      'passkey-renamed': 'Ihr Passkey ist umbenannt. Eine Nachricht an {email} ist unterwegs.',
      'passkey-removed': 'Ihr Passkey ist entfernt. Eine Nachricht an {email} ist unterwegs.',
      'recovery-codes':
        'Ihre alten Wiederherstellungscodes gelten nicht mehr. Eine Nachricht an {email} ist unterwegs.',
      other: 'Sie sind überall abgemeldet.',
    },

    'too-many-attempts': 'Das waren zu viele Versuche. Sie können es {when} erneut versuchen.',
    stopped: 'Das waren zu viele Versuche. Bitte wenden Sie sich an uns.',
    offline:
      'Sie sind offline: Es wurde nichts geändert. Versuchen Sie es erneut, sobald Sie wieder verbunden sind.',
    lost: 'Wir wissen nicht, ob dies angekommen ist. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  },

  'security-passkeys': {
    name: 'Name',
    'name-missing': 'Geben Sie einen Namen ein, an dem Sie ihn erkennen.',
    'add-title': 'Passkey hinzufügen',
    'add-lead':
      'Sie melden sich dann mit Fingerabdruck, Gesicht oder Displaysperre an, ohne Passwort. Wenn Sie sich auf anderem Weg anmelden, wird auch nach ihm gefragt oder nach einem Wiederherstellungscode.',
    'add-do': 'Weiter',
    'rename-title': 'Diesen Passkey umbenennen',
    'rename-lead': 'Den Namen sehen nur Sie.',
    'rename-do': 'Umbenennen',
    'remove-title': '„{name}“ entfernen?',
    'remove-lead':
      'Er meldet Sie hier nicht mehr an. Löschen Sie ihn auch von Ihrem Gerät oder aus Ihrem Passwortmanager.',
    'remove-last':
      'Er meldet Sie hier nicht mehr an, und Ihre Wiederherstellungscodes gelten nicht mehr: Ihr Passwort oder Ihre E-Mail allein genügt dann. Löschen Sie ihn auch von Ihrem Gerät oder aus Ihrem Passwortmanager.',
    'remove-do': 'Entfernen',
    cancelled: 'Es wurde kein Passkey hinzugefügt. Versuchen Sie es erneut, wenn Sie bereit sind.',
    held: 'Dieses Gerät oder dieser Passwortmanager hat schon einen Passkey für Sie.',
    failed:
      'Dieser Browser kann hier keinen Passkey erstellen. Versuchen Sie es mit einem anderen Browser oder Gerät.',
    refused: 'Dieser Passkey konnte nicht hinzugefügt werden. Bitte versuchen Sie es erneut.',
    'not-permitted':
      'Es kann kein weiterer Passkey hinzugefügt werden: Sie werden hier nicht mehr angeboten, oder Sie haben zu viele.',
    gone: 'Dieser Passkey wurde in einem anderen Tab oder auf einem anderen Gerät entfernt.',
    'proof-cancelled':
      'Es wurde kein Passkey verwendet. Wenn auf diesem Gerät keiner ist, geben Sie Ihr Passwort ein.',
    'proof-failed': 'Dieser Browser kann hier keinen Passkey verwenden. Geben Sie Ihr Passwort ein.',
    'proof-wrong': 'Dieser Passkey ist hier nicht Ihrer: Vielleicht wurde er entfernt.',
  },

  'security-end': {
    ended: '{device} ist abgemeldet.',
    'ended-already': '{device} war schon abgemeldet.',
  },
};
