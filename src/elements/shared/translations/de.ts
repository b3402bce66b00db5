import type { chartStrings } from '../chart/chart.strings.ts';
import type { errorWords } from '../error-words.ts';
import type { authenticatorWords } from '../factors/authenticator.strings.ts';
import type { codesWords } from '../factors/codes.strings.ts';
import type { smsWords } from '../factors/sms.strings.ts';
import type { passwordWords } from '../form/new-password.strings.ts';
import type { readWords } from '../read.strings.ts';
import type { sendingWords } from '../sending.strings.ts';
import type { Translations } from '../strings.ts';

export const de: Translations<
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
    loading: 'Wird geladen',
    'signed-out': 'Bitte melden Sie sich an, um dies zu sehen.',
    'to-login': 'Zur Anmeldung',
    'not-permitted': 'Ihr Konto umfasst diese Seite nicht.',
    missing: 'Dieser Teil der Seite ist zurzeit nicht verfügbar.',
    offline: 'Sie scheinen offline zu sein. Dies wird geladen, sobald Sie wieder verbunden sind.',
    stale: 'Dies konnte nicht aktualisiert werden und ist vielleicht veraltet.',
    'try-again': 'Erneut versuchen',
  },

  sending: {
    sending: 'Wird gesendet …',
    'not-sent':
      'Sie sind offline: Es wurde nichts gesendet. Versuchen Sie es erneut, sobald Sie wieder verbunden sind.',
    'not-known':
      'Wir wissen nicht, ob dies angekommen ist. Sie können es bedenkenlos erneut versuchen: Es zählt nur einmal.',
  },

  errors: {
    'invalid-input': 'Etwas in Ihrer Eingabe stimmt nicht. Bitte prüfen Sie sie und versuchen Sie es erneut.',
    'idempotency-key-missing':
      'Dies konnte nicht gesendet werden. Bitte laden Sie die Seite neu und versuchen Sie es erneut.',
    'signed-out': 'Sie wurden abgemeldet. Bitte melden Sie sich erneut an.',
    'session-stale': 'Sie wurden abgemeldet. Bitte melden Sie sich erneut an.',
    'access-ended': 'Ihr Zugang ist beendet. Bitte wenden Sie sich an uns, wenn das ein Irrtum ist.',
    'not-permitted': 'Mit Ihrem Konto ist das nicht möglich.',
    'origin-refused':
      'Dies kann von dieser Website aus nicht verwendet werden. Bitte informieren Sie den Betreiber der Website.',
    'not-found': 'Dies ist nicht mehr vorhanden.',
    'wrong-method':
      'Dies konnte nicht gesendet werden. Bitte laden Sie die Seite neu und versuchen Sie es erneut.',
    'in-progress': 'Dies wird bereits erledigt. Bitte warten Sie einen Moment und versuchen Sie es erneut.',
    'too-large': 'Das ist zu groß zum Senden.',
    'wrong-type': 'Diese Art von Datei kann nicht gesendet werden.',
    'idempotency-key-reused':
      'Dies konnte nicht gesendet werden. Bitte laden Sie die Seite neu und versuchen Sie es erneut.',
    'too-many-attempts':
      'Das waren zu viele Versuche. Bitte warten Sie eine Weile und versuchen Sie es erneut.',
    internal: 'Bei uns ist etwas schiefgelaufen. Bitte versuchen Sie es erneut.',
    unavailable: 'Der Dienst ist gerade nicht verfügbar. Bitte versuchen Sie es in einigen Minuten erneut.',
    'bad-response': 'Bei uns ist etwas schiefgelaufen. Bitte versuchen Sie es erneut.',
    'not-supported': 'Das ist hier nicht verfügbar.',
    timeout: 'Das hat zu lange gedauert. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    unreachable:
      'Der Dienst ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  },

  'new-password': {
    'new-password': 'Neues Passwort',
    hint: 'Mindestens {least} Zeichen. Einige Wörter, die nicht zusammengehören, sind leicht zu merken.',
    missing: 'Wählen Sie ein Passwort.',
    short: {
      by: 'missing',
      one: 'Noch {missing} Zeichen.',
      other: 'Noch {missing} Zeichen.',
    },
    common: 'Das gehört zu dem, was zuerst erraten wird. Fügen Sie etwas hinzu, worauf nur Sie kommen.',
    personal:
      'Das ist Ihrem Namen, Ihrer E-Mail oder unserem Namen zu ähnlich. Fügen Sie etwas anderes hinzu.',
    refused: 'Das ist zu leicht zu erraten. Wählen Sie ein anderes.',
    strength: {
      by: 'strength',
      '2': 'Ausreichend. Länger ist besser.',
      '3': 'Gut.',
      '4': 'Stark.',
      other: '',
    },
  },

  'security-authenticator': {
    title: 'Authenticator-App einschalten',
    lead: 'Scannen Sie dies mit einer App wie Google Authenticator, 1Password oder Aegis. Geben Sie dann den Code ein, den sie zeigt.',
    do: 'Einschalten',
    again: 'Erneut versuchen',
    qr: 'QR-Code für Ihre Authenticator-App',
    key: 'Oder geben Sie dort diesen Schlüssel ein:',
    'copy-key': 'Schlüssel kopieren',
    copied: 'Kopiert.',
    'not-copied':
      'Dieser Browser lässt uns nicht kopieren. Bitte markieren Sie den Schlüssel und kopieren Sie ihn selbst.',
    'open-app': 'App auf diesem Gerät öffnen',
    code: 'Code',
    'code-missing': 'Geben Sie die sechs Ziffern ein, die Ihre App zeigt.',
    'code-wrong': 'Das ist nicht, was Ihre App gerade zeigt. Geben Sie den nächsten Code ein, den sie zeigt.',
    'already-on':
      'In einem anderen Tab oder auf einem anderen Gerät wurde eine Authenticator-App eingeschaltet. Hier ist nichts mehr zu tun.',
  },

  'security-sms': {
    title: 'Handynummer hinzufügen',
    lead: 'Beim Anmelden fragen wir dann nach einem Code, den wir per SMS an diese Nummer senden.',
    number: 'Handynummer',
    'number-hint': 'Ist sie aus einem anderen Land, beginnen Sie mit + und der Landesvorwahl.',
    'number-wrong':
      'Geben Sie eine Handynummer ein. Ist sie aus einem anderen Land, beginnen Sie mit + und der Landesvorwahl.',
    send: 'Code senden',

    'code-title': 'Geben Sie den Code ein, den wir gesendet haben',
    sent: 'Er ist an die Nummer mit der Endung {digits} unterwegs.',
    code: 'Code',
    'code-missing': 'Geben Sie die sechs Ziffern aus der SMS ein.',
    'code-wrong': 'Das ist nicht der Code, den wir zuletzt gesendet haben.',
    'code-wrong-left': {
      by: 'left',
      one: 'Das ist nicht der Code, den wir zuletzt gesendet haben. Sie haben noch einen Versuch.',
      other: 'Das ist nicht der Code, den wir zuletzt gesendet haben. Sie haben noch {left} Versuche.',
    },
    'code-ended': 'Dieser Code gilt nicht mehr. Lassen Sie sich einen neuen senden.',
    do: 'Einschalten',
    again: 'Neuen Code senden',
    'again-in': 'Neuer Code {when}',
    'sent-again': 'Ein neuer Code ist unterwegs. Ältere gelten nicht mehr.',
    'other-number': 'Andere Nummer verwenden',
    'already-on':
      'In einem anderen Tab oder auf einem anderen Gerät wurde eine Nummer hinzugefügt. Hier ist nichts mehr zu tun.',
    unable:
      'Zurzeit können keine SMS gesendet werden. Es wurde nichts geändert; bitte versuchen Sie es später erneut.',

    'off-title': 'Handynummer entfernen?',
    'off-lead':
      'Zum Anmelden genügt dann Ihr Passwort oder Ihre E-Mail allein. Ihre Wiederherstellungscodes gelten nicht mehr.',
    'off-other': 'Beim Anmelden wird nicht mehr nach einem Code gefragt, der an diese Nummer gesendet wird.',
    'off-do': 'Entfernen',
    'already-off': 'Sie wurde in einem anderen Tab oder auf einem anderen Gerät entfernt.',
  },

  'recovery-codes': {
    title: 'Bewahren Sie Ihre Wiederherstellungscodes auf',
    lead: 'Mit jedem können Sie sich einmal ohne Handy oder Passkey anmelden. Bewahren Sie sie dort auf, wo Sie Wichtiges aufbewahren; sie werden nicht noch einmal gezeigt.',
    codes: 'Wiederherstellungscodes',
    close: 'Ich habe sie aufbewahrt',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    'not-copied':
      'Dieser Browser lässt uns nicht kopieren. Bitte markieren Sie die Codes und kopieren Sie sie selbst.',
    download: 'Herunterladen',
    downloaded: 'Heruntergeladen.',
    file: 'Wiederherstellungscodes für {firm}, {email}, erstellt am {day}. Jeder gilt einmal.',
  },

  chart: {
    period: 'Zeitraum',
    '1m': '1 Monat',
    '6m': '6 Monate',
    '1y': '1 Jahr',
    '5y': '5 Jahre',
    all: 'Alles',
    shown: 'Dargestellt',
    kinds: 'Nach Art',
    lines: 'Einzeln',
    total: 'Gesamt',
    none: 'Es gibt noch keine Werte.',
    at: '{name}: {value}',
    table: 'Als Tabelle',
    date: 'Datum',
    ofMonths: 'Der letzte Tag jedes Monats, an dem etwas bewertet wurde.',
    ofYears: 'Der letzte Tag jedes Jahres, an dem etwas bewertet wurde.',
    owed: 'geschuldet',
  },
};
