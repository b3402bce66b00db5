import type { Translations } from '../../shared/strings.ts';
import type { accessStrings } from '../access.strings.ts';
import type { contactStrings } from '../contact-editor.strings.ts';
import type { newStrings } from '../new-member.strings.ts';
import type { openedStrings } from '../opened-member.strings.ts';
import type { passcodeStrings } from '../passcode-fields.strings.ts';
import type { membersStrings } from '../portal-members.strings.ts';
import type { questionStrings } from '../question.strings.ts';

export const es: Translations<
  | typeof membersStrings
  | typeof openedStrings
  | typeof newStrings
  | typeof accessStrings
  | typeof contactStrings
  | typeof passcodeStrings
  | typeof questionStrings
> = {
  members: {
    heading: 'Miembros',
    none: 'Nadie tiene acceso todavía.',
    add: 'Añadir miembro',
    all: 'Todos',
    attention: 'Por resolver',
    others: 'El resto',
    'not-invited': 'Sin invitar',
    invited: 'Invitado',
    'mail-failed': 'Envío fallido',
    active: 'Activo',
    expired: 'Caducado',
    disabled: 'Suspendido',
    unknown: 'Otro',
    search: 'Buscar nombre, correo o cliente',
    found: { by: 'count', one: '{count} miembro', many: '{count} de miembros', other: '{count} miembros' },
    more: 'Mostrar más',
    most: 'Solo se muestran los primeros {count} miembros.',
    sortBy: 'Ordenar por',
    member: 'Miembro',
    client: 'Cliente',
    status: 'Estado',
    used: 'Último uso',
    never: 'Nunca',

    until: 'El enlace sirve hasta el {day}',
    lapsed: 'El enlace caducó el {day}',
    locked: 'Código de acceso erróneo, cinco veces',
    bounced: 'Enviado el {day}',
    ends: 'Último día: {day}',

    back: 'Todos los miembros',
    adding: 'Añadir un miembro',
  },

  'members-opened': {
    signInName: 'Nombre de usuario',
    given: 'Acceso desde',
    lastDay: 'Último día',
    noEnd: 'Sin fin',

    bounced: 'No se ha podido entregar la invitación a {email}.',
    'text-bounced': 'No se ha podido entregar el código de acceso al teléfono que termina en {digits}.',
    gateway: 'La pasarela de SMS respondió: «{words}»',
    locked: 'El código de acceso se escribió mal cinco veces, así que la invitación ya no sirve.',
    server: 'El servidor de correo respondió: «{words}»',
    lapsed: 'La invitación ha caducado, así que su enlace ya no sirve.',
    unwritten: 'Nadie ha escrito todavía a {name}. Esa persona puede iniciar sesión, pero no lo sabe.',
    ended: 'El último día fue el {day}. Una fecha posterior abajo abre de nuevo el acceso.',
    off: 'Sin acceso en este momento. Se conserva lo que estaba marcado.',

    access: 'Acceso',
    effect:
      'Los cambios se aplican con el siguiente clic del miembro, también donde tiene la sesión iniciada.',
    save: 'Guardar cambios',
    discard: 'Descartar',
    saved: 'Guardado.',
    conflict:
      'Otra persona ha cambiado esto mientras tanto. Se muestra tal como está ahora, con sus cambios incluidos. Guarde de nuevo si es correcto.',

    mails: 'Invitaciones',
    noMails: 'No se ha enviado ninguna.',
    to: 'A {email}',
    delivery: {
      by: 'delivery',
      queued: 'A la espera de entrega',
      sent: 'Pasado al servidor de correo',
      kept: 'Guardado en la bandeja de salida; no se ha enviado ningún correo',
      failed: 'No entregado',
      other: 'Entrega desconocida',
    },
    'to-phone': 'Código de acceso al teléfono que termina en {digits}',
    'text-delivery': {
      by: 'delivery',
      queued: 'A la espera de entrega',
      sent: 'Pasado a la pasarela de SMS',
      kept: 'Guardado en la bandeja de salida; no se ha enviado ningún SMS',
      failed: 'No entregado',
      other: 'Entrega desconocida',
    },
    link: {
      by: 'state',
      open: 'el enlace sirve hasta el {day}',
      used: 'el enlace se ha usado',
      expired: 'el enlace caducó el {day}',
      replaced: 'el enlace ya no sirve',
      locked: 'el código de acceso fue erróneo demasiadas veces',
      other: 'enlace desconocido',
    },
    invite: 'Enviar invitación',
    resend: 'Enviar una invitación nueva',
    passcode: {
      by: 'kind',
      sent: 'Enviar el código de acceso a otro número',
      other: 'Enviar con un código de acceso',
    },
    resent: 'Hemos enviado una invitación nueva a {email}.',

    contact: 'Contacto',
    'edit-contact': 'Cambiar contacto',

    more: 'Más',
    rename: 'Cambiar nombre de usuario',
    disable: 'Suspender acceso',
    enable: 'Restablecer acceso',
    revoke: 'Retirar definitivamente',
  },

  'members-new': {
    client: 'Cliente',
    'find-client': 'Buscar un cliente por su nombre o el de un contacto',
    clients: {
      by: 'count',
      one: '{count} contacto',
      many: '{count} de contactos',
      other: '{count} contactos',
    },
    'no-clients': 'Ningún cliente coincide.',
    'more-clients': 'Escriba más del nombre para ver otros.',
    'new-client': 'Cliente nuevo',
    'client-name': 'Nombre del cliente',
    change: 'Cambiar',
    person: 'Persona',
    'new-person': 'Otra persona',
    'first-name': 'Nombre',
    surname: 'Apellidos',
    'job-title': 'Cargo, si lo hay',
    access: 'Lo que puede hacer esta persona',
    cancel: 'Cancelar',
    add: 'Añadir miembro',
    missing: 'Rellene este campo.',
    choose: 'Elija una opción.',
    added: 'Miembro añadido: {name}.',
    invited: 'Miembro añadido: {name}. Hemos enviado la invitación a {email}.',
  },

  'members-access': {
    quotes: 'Presupuestos',
    tasks: 'Tareas',
    'quotes.list': 'Ver la lista',
    'quotes.get': 'Leer cada presupuesto',
    'quotes.accept': 'Aceptar un presupuesto',
    'quotes.decline': 'Rechazar un presupuesto, con un motivo',
    'tasks.list': 'Ver la lista',
    'tasks.get': 'Leer cada tarea',
    'tasks.complete': 'Marcarla como hecha',
    'tasks.comment': 'Comentarla',
    pages: 'Páginas',
    own: 'Sus propios datos',
    write: 'Puede cambiarlos',
    'write-hint': 'Nombre, direcciones y todo lo demás que es del cliente',
    delete: 'Puede eliminar parte de ellos',
    'delete-hint': 'Documentos, notas y entradas propios',
    told: 'Correo y bienvenida',
    notify: 'Avisar por correo de las novedades',
    'notify-hint': 'Cuando se envía un presupuesto que esta persona puede ver',
    welcome: 'Dar la bienvenida',
    'welcome-hint': 'Con «Le damos la bienvenida» y su nombre, tras iniciar sesión',
    'last-day': 'Último día',
    'last-day-hint': 'Se puede iniciar sesión durante todo ese día. Si se deja vacío, no hay fin.',
    past: 'Ese día ya ha pasado, así que no se puede iniciar sesión.',
    unfinished: 'Escriba una fecha completa o ninguna.',
    'more-pages': 'Hay páginas marcadas que aquí no se conocen. Al guardar se quitan.',
    preview: 'Lo que verá {name}',
    somebody: 'Lo que verá esta persona',
    nothing: 'Ninguna página: tras iniciar sesión no hay nada que abrir.',
    'reads-own': 'Sus propios datos se pueden leer, no cambiar.',
    'writes-own': 'Sus propios datos se pueden cambiar.',
    'deletes-own': 'Sus propios datos se pueden cambiar y eliminar.',
    'only-deletes-own': 'Sus propios datos se pueden eliminar, no cambiar.',
    'is-told': 'Los presupuestos nuevos se comunican por correo.',
    'is-greeted': 'Al iniciar sesión aparece una bienvenida.',
    'no-end': 'Sin último día.',
    end: 'Hasta el {day}.',
  },

  'members-contact': {
    lead: 'Lo que la empresa sabe de la persona. El nombre de usuario y el nombre en el portal no cambian; para eso está «Cambiar nombre de usuario».',
    emails: 'Direcciones de correo',
    phones: 'Teléfonos',
    'emails-hint': 'En el orden en que deben usarse. Si se vacía una, se quita.',
    nth: { by: 'list', emails: 'Dirección de correo {number}', other: 'Teléfono {number}' },
    another: { by: 'list', emails: 'Otra dirección de correo', other: 'Otro teléfono' },
    'phone-wrong': 'Escriba un número de teléfono.',
    save: 'Guardar contacto',
    saved: 'El contacto {name} se ha guardado.',
    gone: 'Este contacto ya no existe. Cierre esto para continuar.',
  },

  'members-passcode': {
    passcode: 'Pedir también un código de acceso, enviado por SMS',
    'passcode-hint': 'Quien solo dé con el correo no podrá entrar. Seis dígitos, que se piden con el enlace.',
    phone: 'Número de móvil',
    'phone-hint': 'Con el prefijo del país, como +64, si es de otro país.',
    'phone-missing': 'Escriba un número de móvil: allí se envía el código de acceso.',
    'phone-wrong': 'El número para el código de acceso no es un móvil que reciba SMS.',
    'no-texts': 'En este momento no se pueden enviar SMS, así que no puede ir ningún código de acceso.',
  },

  'members-question': {
    ask: {
      by: 'act',
      disable: '¿Suspender el acceso de {name}?',
      enable: '¿Restablecer el acceso de {name}?',
      rename: '¿Cambiar el nombre de usuario de {name}?',
      resend: '¿Enviar a {name} una invitación nueva?',
      other: '¿Retirar definitivamente el acceso de {name}?',
    },
    means: {
      by: 'act',
      disable:
        'La sesión de esta persona se cierra con su siguiente clic, y una invitación abierta deja de servir. Lo que está marcado se conserva, y puede restablecer el acceso en cualquier momento.',
      enable: 'Con lo que estaba marcado antes y con el nombre que el contacto tiene ahora.',
      rename:
        'El acceso con {email} termina y empieza de nuevo con la dirección que usted elija. Quien lea allí el correo lo configura; lo que está marcado se mantiene.',
      resend: 'A {email}. La anterior deja de servir, y su código de acceso también.',
      other:
        'La sesión de esta persona se cierra con su siguiente clic y deja de aparecer en la lista. Esto no se puede deshacer; al contacto se le puede dar un acceso nuevo más adelante.',
    },
    do: {
      by: 'act',
      disable: 'Suspender',
      enable: 'Restablecer',
      rename: 'Cambiar',
      resend: 'Enviar',
      other: 'Retirar',
    },
    cancel: 'Cancelar',
    'try-again': 'Intentar de nuevo',
    done: {
      by: 'act',
      disable: '{name} ya no tiene acceso.',
      enable: '{name} vuelve a tener acceso.',
      rename: 'El nombre de usuario de {name} se ha cambiado.',
      resend: 'Hemos enviado una invitación nueva para {name}.',
      other: 'El acceso de {name} se ha retirado.',
    },
    'half-done':
      'El acceso anterior se ha suspendido; no se ha podido poner la dirección nueva. Inténtelo de nuevo, o cierre esto y restablezca el acceso más tarde.',
    address: 'Nombre de usuario',
    'other-address': 'Otra dirección',
    'address-missing': 'Escriba una dirección de correo.',
    'already-member': 'Esta dirección ya inicia sesión para este cliente.',
    'not-ready': 'Primero hay que terminar la configuración de la empresa. Falta: {missing}.',
    name: 'el nombre de la empresa',
    logo: 'el logotipo',
    login: 'la dirección de la página de inicio de sesión',
    letter: 'Enviar una invitación por correo',
    'letter-hint': 'Sin marcar, no se envía nada. Puede enviarla más tarde.',
  },
};
