import type { sentStrings } from '../sent-messages.strings.ts';
import type { Translations } from '../../shared/strings.ts';
import type { accessStrings } from '../access.strings.ts';
import type { contactStrings } from '../contact-editor.strings.ts';
import type { newStrings } from '../new-member.strings.ts';
import type { openedStrings } from '../opened-member.strings.ts';
import type { passcodeStrings } from '../passcode-fields.strings.ts';
import type { membersStrings } from '../portal-members.strings.ts';
import type { questionStrings } from '../question.strings.ts';

export const de: Translations<
  | typeof sentStrings
  | typeof membersStrings
  | typeof openedStrings
  | typeof newStrings
  | typeof accessStrings
  | typeof contactStrings
  | typeof passcodeStrings
  | typeof questionStrings
> = {
  members: {
    heading: 'Mitglieder',
    none: 'Noch hat niemand Zugang.',
    add: 'Mitglied hinzufügen',
    all: 'Alle',
    attention: 'Zu klären',
    others: 'Alle anderen',
    'not-invited': 'Nicht eingeladen',
    invited: 'Eingeladen',
    'mail-failed': 'Nicht zugestellt',
    active: 'Aktiv',
    expired: 'Abgelaufen',
    disabled: 'Gesperrt',
    unknown: 'Sonstige',
    search: 'Name, E-Mail oder Kunde suchen',
    found: { by: 'count', one: '{count} Mitglied', other: '{count} Mitglieder' },
    more: 'Mehr anzeigen',
    most: 'Nur die ersten {count} Mitglieder sind aufgeführt.',
    sortBy: 'Sortieren nach',
    member: 'Mitglied',
    client: 'Kunde',
    status: 'Stand',
    used: 'Zuletzt verwendet',
    never: 'Nie',

    until: 'Link gilt bis {day}',
    lapsed: 'Link abgelaufen am {day}',
    locked: 'Fünfmal falscher Zugangscode',
    bounced: 'Gesendet am {day}',
    ends: 'Letzter Tag: {day}',

    back: 'Alle Mitglieder',
    adding: 'Mitglied hinzufügen',
  },

  'members-opened': {
    signInName: 'Anmeldename',
    given: 'Zugang seit',
    lastDay: 'Letzter Tag',
    noEnd: 'Kein Ende',

    bounced: 'Die Einladung an {email} konnte nicht zugestellt werden.',
    'text-bounced': 'Der Zugangscode an das Handy mit der Endung {digits} konnte nicht zugestellt werden.',
    gateway: 'Das SMS-Gateway meldete: „{words}“',
    locked: 'Der Zugangscode wurde fünfmal falsch eingegeben, daher gilt die Einladung nicht mehr.',
    server: 'Der Mailserver meldete: „{words}“',
    lapsed: 'Die Einladung ist abgelaufen, daher gilt ihr Link nicht mehr.',
    unwritten: 'An {name} hat noch niemand geschrieben. Die Person kann sich anmelden, weiß es aber nicht.',
    ended: 'Der letzte Tag war der {day}. Mit einem späteren unten gilt der Zugang wieder.',
    off: 'Zurzeit kein Zugang. Was angekreuzt war, bleibt gespeichert.',

    access: 'Zugang',
    effect: 'Änderungen gelten ab dem nächsten Klick des Mitglieds, auch wo es gerade angemeldet ist.',
    save: 'Änderungen speichern',
    discard: 'Verwerfen',
    saved: 'Gespeichert.',
    conflict:
      'Jemand anderes hat dies inzwischen geändert. Hier steht der jetzige Stand mit Ihren Änderungen darin. Speichern Sie erneut, wenn es so richtig ist.',

    mails: 'Einladungen',
    noMails: 'Es wurde keine gesendet.',
    to: 'An {email}',
    delivery: {
      by: 'delivery',
      queued: 'Wartet auf Zustellung',
      sent: 'An den Mailserver übergeben',
      kept: 'Im Postausgang behalten; es wurde keine E-Mail gesendet',
      failed: 'Nicht zugestellt',
      other: 'Zustellung unbekannt',
    },
    'to-phone': 'Zugangscode an das Handy mit der Endung {digits}',
    'text-delivery': {
      by: 'delivery',
      queued: 'Wartet auf Zustellung',
      sent: 'An das SMS-Gateway übergeben',
      kept: 'Im Postausgang behalten; es wurde keine SMS gesendet',
      failed: 'Nicht zugestellt',
      other: 'Zustellung unbekannt',
    },
    link: {
      by: 'state',
      open: 'Link gilt bis {day}',
      used: 'Link wurde verwendet',
      expired: 'Link ist am {day} abgelaufen',
      replaced: 'Link gilt nicht mehr',
      locked: 'Zugangscode war zu oft falsch',
      other: 'Link unbekannt',
    },
    invite: 'Einladung senden',
    resend: 'Neue Einladung senden',
    passcode: { by: 'kind', sent: 'Zugangscode woandershin senden', other: 'Mit Zugangscode senden' },
    resent: 'Eine neue Einladung an {email} ist unterwegs.',

    contact: 'Kontakt',
    'edit-contact': 'Kontakt ändern',

    more: 'Mehr',
    rename: 'Anmeldename ändern',
    disable: 'Zugang sperren',
    enable: 'Zugang wieder freigeben',
    revoke: 'Endgültig entziehen',
  },

  'members-new': {
    client: 'Kunde',
    'find-client': 'Kunden nach Name oder Kontakt suchen',
    clients: { by: 'count', one: '{count} Kontakt', other: '{count} Kontakte' },
    'no-clients': 'Kein Kunde passt.',
    'more-clients': 'Geben Sie mehr vom Namen ein, um andere zu sehen.',
    'new-client': 'Neuer Kunde',
    'client-name': 'Name des Kunden',
    change: 'Ändern',
    person: 'Person',
    'new-person': 'Jemand anderes',
    'first-name': 'Vorname',
    surname: 'Nachname',
    'job-title': 'Funktion, falls vorhanden',
    access: 'Was die Person darf',
    cancel: 'Abbrechen',
    add: 'Mitglied hinzufügen',
    missing: 'Bitte füllen Sie dies aus.',
    choose: 'Bitte wählen Sie eines aus.',
    added: '{name} wurde hinzugefügt.',
    invited: '{name} wurde hinzugefügt. Die Einladung an {email} ist unterwegs.',
  },

  'members-access': {
    quotes: 'Angebote',
    tasks: 'Aufgaben',
    'quotes.list': 'Die Liste sehen',
    'quotes.get': 'Jedes Angebot lesen',
    'quotes.accept': 'Ein Angebot annehmen',
    'quotes.decline': 'Ein Angebot ablehnen, mit Begründung',
    'tasks.list': 'Die Liste sehen',
    'tasks.get': 'Jede Aufgabe lesen',
    'tasks.complete': 'Sie als erledigt markieren',
    'tasks.comment': 'Sie kommentieren',
    pages: 'Seiten',
    own: 'Eigene Angaben',
    write: 'Darf sie ändern',
    'write-hint': 'Name, Adressen und was sonst dem Kunden selbst gehört',
    delete: 'Darf daraus löschen',
    'delete-hint': 'Eigene Dokumente, Notizen und Einträge',
    told: 'E-Mail und Begrüßung',
    notify: 'Per E-Mail über Neues informieren',
    'notify-hint': 'Wenn ein Angebot gesendet wird, das die Person sehen darf',
    welcome: 'Begrüßen',
    'welcome-hint': 'Mit „Willkommen“ und dem Namen, nach der Anmeldung',
    'last-day': 'Letzter Tag',
    'last-day-hint': 'Die Anmeldung ist den ganzen Tag möglich. Bleibt das Feld leer, gibt es kein Ende.',
    past: 'Dieser Tag ist vorbei, die Anmeldung ist also nicht möglich.',
    unfinished: 'Bitte geben Sie ein vollständiges Datum ein oder keines.',
    'more-pages': 'Es sind Seiten angekreuzt, die hier nicht bekannt sind. Beim Speichern entfallen sie.',
    preview: 'Was {name} sehen wird',
    somebody: 'Was die Person sehen wird',
    nothing: 'Keine Seiten: Nach der Anmeldung gibt es nichts zu öffnen.',
    'reads-own': 'Eigene Angaben können gelesen, aber nicht geändert werden.',
    'writes-own': 'Eigene Angaben können geändert werden.',
    'deletes-own': 'Eigene Angaben können geändert und gelöscht werden.',
    'only-deletes-own': 'Eigene Angaben können gelöscht, aber nicht geändert werden.',
    'is-told': 'Neue Angebote werden per E-Mail gemeldet.',
    'is-greeted': 'Nach der Anmeldung erscheint eine Begrüßung.',
    'no-end': 'Kein letzter Tag.',
    end: 'Bis {day}.',
  },

  'members-contact': {
    lead: 'Was das Unternehmen über die Person weiß. Der Anmeldename und der Name im Portal bleiben, wie sie sind; dafür gibt es „Anmeldename ändern“.',
    emails: 'E-Mail-Adressen',
    phones: 'Telefonnummern',
    'emails-hint':
      'In der Reihenfolge, in der sie verwendet werden sollen. Wird ein Feld geleert, entfällt die Adresse.',
    nth: { by: 'list', emails: 'E-Mail-Adresse {number}', other: 'Telefonnummer {number}' },
    another: { by: 'list', emails: 'Weitere E-Mail-Adresse', other: 'Weitere Telefonnummer' },
    'phone-wrong': 'Bitte geben Sie eine Telefonnummer ein.',
    save: 'Kontakt speichern',
    saved: 'Der Kontakt {name} ist gespeichert.',
    gone: 'Diesen Kontakt gibt es nicht mehr. Schließen Sie dies, um fortzufahren.',
  },

  'members-passcode': {
    passcode: 'Auch nach einem Zugangscode fragen, der per SMS gesendet wird',
    'passcode-hint':
      'Wer nur an die E-Mail kommt, gelangt nicht hinein. Sechs Ziffern, nach denen beim Öffnen des Links gefragt wird.',
    phone: 'Handynummer',
    'phone-hint': 'Mit der Landesvorwahl, zum Beispiel +64, wenn sie aus einem anderen Land ist.',
    'phone-missing': 'Bitte geben Sie eine Handynummer ein: Dorthin geht der Zugangscode.',
    'phone-wrong': 'Die Nummer für den Zugangscode ist keine Handynummer, die SMS empfängt.',
    'no-texts': 'Zurzeit können keine SMS gesendet werden, daher kann kein Zugangscode mitgehen.',
  },

  'members-question': {
    ask: {
      by: 'act',
      disable: 'Zugang von {name} sperren?',
      enable: 'Zugang von {name} wieder freigeben?',
      rename: 'Anmeldename von {name} ändern?',
      resend: '{name} eine neue Einladung senden?',
      other: 'Zugang von {name} endgültig entziehen?',
    },
    means: {
      by: 'act',
      disable:
        'Die Person wird mit dem nächsten Klick abgemeldet, und eine offene Einladung gilt nicht mehr. Was angekreuzt ist, bleibt gespeichert, und Sie können den Zugang jederzeit wieder freigeben.',
      enable: 'Mit dem, was vorher angekreuzt war, und unter dem Namen, den der Kontakt jetzt hat.',
      rename:
        'Der Zugang unter {email} endet und beginnt neu unter der Adresse, die Sie wählen. Wer dort die E-Mails liest, richtet ihn ein; was angekreuzt ist, bleibt.',
      resend: 'An {email}. Die vorige Einladung gilt dann nicht mehr, ebenso wenig ihr Zugangscode.',
      other:
        'Die Person wird mit dem nächsten Klick abgemeldet und nicht mehr aufgeführt. Das lässt sich nicht rückgängig machen; der Kontakt kann später einen neuen Zugang erhalten.',
    },
    do: {
      by: 'act',
      disable: 'Sperren',
      enable: 'Freigeben',
      rename: 'Ändern',
      resend: 'Senden',
      other: 'Entziehen',
    },
    cancel: 'Abbrechen',
    'try-again': 'Erneut versuchen',
    done: {
      by: 'act',
      disable: '{name} hat keinen Zugang mehr.',
      enable: '{name} hat wieder Zugang.',
      rename: 'Der Anmeldename von {name} wurde geändert.',
      resend: 'Eine neue Einladung für {name} ist unterwegs.',
      other: 'Der Zugang von {name} wurde entzogen.',
    },
    'half-done':
      'Der alte Zugang wurde gesperrt; die neue Adresse konnte nicht gesetzt werden. Versuchen Sie es erneut, oder schließen Sie dies und geben Sie den Zugang später wieder frei.',
    address: 'Anmeldename',
    'other-address': 'Andere Adresse',
    'address-missing': 'Bitte geben Sie eine E-Mail-Adresse ein.',
    'already-member': 'Mit dieser Adresse meldet sich für diesen Kunden schon jemand an.',
    'not-ready': 'Zuerst muss die Einrichtung des Unternehmens abgeschlossen sein. Es fehlt: {missing}.',
    name: 'der Name des Unternehmens',
    logo: 'das Logo',
    login: 'die Adresse der Anmeldeseite',
    letter: 'Einladung per E-Mail senden',
    'letter-hint': 'Ohne Häkchen wird nichts gesendet. Sie können später eine senden.',
  },

  'members-sent': {
    heading: 'Weitere E-Mails und SMS',
    none: 'Es wurde nichts weiter gesendet.',
    kind: {
      by: 'kind',
      'identity.code': 'Code zum Anmelden',
      'identity.sms': 'Code per SMS',
      'identity.link': 'Link zum Anmelden',
      'identity.reset': 'Link für ein neues Passwort',
      'identity.password-changed': 'Hinweis: Passwort wurde geändert',
      'identity.sign-up': 'Code zum Registrieren',
      'identity.access-there': 'Registrierung trotz bestehendem Zugang',
      'quotes.sent': 'Hinweis auf ein neues Angebot',
      security: 'Hinweis: Anmeldung wurde geändert',
      other: 'Andere Nachricht',
    },
    to: 'An {recipient}',
    'to-phone': 'An das Handy mit den Endziffern {digits}',
    forgotten: 'Empfänger nicht mehr gespeichert',
    state: {
      by: 'state',
      queued: 'Wartet auf Zustellung',
      retrying: 'Noch nicht angenommen; neuer Versuch {moment}',
      sent: 'An den Mailserver übergeben',
      'sent-sms': 'An das SMS-Gateway übergeben',
      kept: 'Im Postausgang aufbewahrt; nicht gesendet',
      failed: 'Nicht zugestellt',
      other: 'Zustellung unbekannt',
    },
    reason: 'Die Antwort war: „{words}“',
    resend: 'Erneut senden',
    resent: 'Ist wieder unterwegs.',
    more: 'Mehr anzeigen',
    'try-again': 'Erneut versuchen',
  },
};
