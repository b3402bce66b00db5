import type { Translations } from '../../shared/strings.ts';
import type { changesWords } from '../changes.strings.ts';
import type { endWords } from '../end-session.ts';
import type { passkeyWords } from '../passkeys.strings.ts';
import type { securityStrings } from '../portal-security.strings.ts';

export const es: Translations<
  typeof securityStrings | typeof changesWords | typeof passkeyWords | typeof endWords
> = {
  security: {
    heading: 'Inicio de sesión y seguridad',
    password: 'Contraseña',
    'password-lead': 'Lo mejor: larga y que no use en ningún otro sitio.',
    'change-password': 'Cambiar contraseña',
    app: 'Aplicación de autenticación',
    'app-on': 'Activada desde el {day}. Al iniciar sesión se pide un código de su aplicación.',
    'app-off': 'Desactivada. Con ella, su contraseña o su correo no bastan por sí solos para iniciar sesión.',
    'turn-on': 'Activar',
    'turn-off': 'Desactivar',
    sms: 'SMS',
    'sms-on':
      'Activados desde el {day}. Al iniciar sesión se pide un código enviado al número que termina en {digits}.',
    'sms-off':
      'Desactivados. Con ellos, su contraseña o su correo no bastan por sí solos para iniciar sesión.',
    'add-sms': 'Añadir un número',
    'remove-sms': 'Eliminar número',
    passkeys: 'Llaves de acceso',
    'passkeys-none': 'Ninguna. Con una, inicia sesión con su huella, su rostro o el bloqueo de pantalla.',
    'passkeys-some':
      'Cada una basta para iniciar sesión. Si inicia sesión de otra forma, también se pide una.',
    'add-passkey': 'Añadir una llave de acceso',
    added: 'Añadida el {day}',
    unused: 'Aún sin usar',
    rename: 'Cambiar nombre',
    remove: 'Eliminar',
    needed: 'Aquí hace falta para iniciar sesión: antes de poder quitarlo, añada otra forma.',
    codes: 'Códigos de recuperación',
    'codes-left': {
      by: 'count',
      one: 'Queda {count} código, para cuando no tenga su teléfono ni su llave de acceso. Pida pronto nuevos.',
      many: 'Quedan {count} de códigos, para cuando no tenga su teléfono ni su llave de acceso.',
      other: 'Quedan {count} códigos, para cuando no tenga su teléfono ni su llave de acceso.',
    },
    'codes-none': 'No queda ninguno. Sin su teléfono o su llave de acceso no podría iniciar sesión.',
    renew: 'Obtener códigos nuevos',
    sessions: 'Dónde tiene la sesión iniciada',
    'this-device': 'Este dispositivo',
    device: '{browser} en {system}',
    'unknown-device': 'Navegador desconocido',
    now: 'Último uso: hace un momento',
    used: 'Último uso: {when}',
    'sign-out': 'Cerrar sesión',
    everywhere: 'Cerrar todas las sesiones',
    'everywhere-lead': '¿No reconoce alguna sesión? Ciérrela y cambie su contraseña.',
    ready: 'Su inicio de sesión y seguridad',
  },

  'security-changes': {
    email: 'Correo electrónico',
    show: 'Mostrar contraseña',
    hide: 'Ocultar contraseña',
    busy: 'Un momento',
    cancel: 'Cancelar',
    close: 'Cerrar',

    'prove-title': 'Confirme que es usted',
    'prove-lead': 'Escriba su contraseña. Durante los cinco minutos siguientes no se le volverá a pedir.',
    'prove-passkey': 'Usar una llave de acceso',
    'prove-help':
      '¿No tiene o la ha olvidado? Cierre sesión y elija «¿Necesita ayuda?» en el inicio de sesión.',
    'current-password': 'Su contraseña',
    'password-missing': 'Escriba su contraseña.',
    'password-wrong': 'Esa no es su contraseña.',
    continue: 'Continuar',
    expired:
      'Han pasado más de cinco minutos desde que confirmó que es usted. Hágalo de nuevo y esto seguirá por sí solo.',

    'password-title': 'Cambiar contraseña',
    'password-lead': 'Se cerrará la sesión en todos los demás dispositivos.',
    'password-do': 'Cambiar contraseña',

    'already-off': 'Esto se desactivó en otra pestaña o en otro dispositivo.',

    'turn-off-title': '¿Desactivar su aplicación de autenticación?',
    'turn-off-lead':
      'Para iniciar sesión bastará entonces con su contraseña o su correo. Sus códigos de recuperación ya no servirán.',
    'turn-off-other': 'Al iniciar sesión ya no se pedirá un código de la aplicación.',
    'turn-off-do': 'Desactivar',

    'renew-title': '¿Obtener códigos de recuperación nuevos?',
    'renew-lead': 'Los que tiene ya no servirán.',
    'renew-do': 'Obtener códigos nuevos',

    'everywhere-title': '¿Cerrar todas las sesiones?',
    'everywhere-lead': 'Se cierra la sesión en todos los dispositivos, también en este.',
    'everywhere-do': 'Cerrar todas las sesiones',

    done: {
      by: 'change',
      password:
        'Su contraseña se ha cambiado y se ha cerrado la sesión en todos los demás dispositivos. Hemos enviado un aviso a {email}.',
      'authenticator-on': 'Su aplicación de autenticación está activada. Hemos enviado un aviso a {email}.',
      'authenticator-off':
        'Su aplicación de autenticación está desactivada. Hemos enviado un aviso a {email}.',
      'sms-on': 'Los códigos por SMS están activados. Hemos enviado un aviso a {email}.',
      'sms-off': 'Su número se ha eliminado. Hemos enviado un aviso a {email}.',
      'passkey-added': 'Su llave de acceso se ha añadido. Hemos enviado un aviso a {email}.',
      'passkey-renamed': 'Su llave de acceso tiene un nombre nuevo. Hemos enviado un aviso a {email}.',
      'passkey-removed': 'Su llave de acceso se ha eliminado. Hemos enviado un aviso a {email}.',
      'recovery-codes':
        'Sus códigos de recuperación antiguos ya no sirven. Hemos enviado un aviso a {email}.',
      other: 'Se han cerrado todas sus sesiones.',
    },

    'too-many-attempts': 'Ha habido demasiados intentos. Podrá volver a intentarlo {when}.',
    stopped: 'Ha habido demasiados intentos. Póngase en contacto con nosotros.',
    offline: 'No tiene conexión: no se ha cambiado nada. Inténtelo de nuevo cuando la recupere.',
    lost: 'No sabemos si esto ha llegado. Compruebe su conexión e inténtelo de nuevo.',
  },

  'security-passkeys': {
    name: 'Nombre',
    'name-missing': 'Escriba un nombre con el que la reconozca.',
    'add-title': 'Añadir una llave de acceso',
    'add-lead':
      'Iniciará sesión con su huella, su rostro o el bloqueo de pantalla, sin contraseña. Si inicia sesión de otra forma, también se pedirá la llave o un código de recuperación.',
    'add-do': 'Continuar',
    'rename-title': 'Cambiar el nombre de esta llave de acceso',
    'rename-lead': 'El nombre es solo para usted.',
    'rename-do': 'Cambiar nombre',
    'remove-title': '¿Eliminar «{name}»?',
    'remove-lead':
      'Ya no servirá para iniciar sesión aquí. Elimínela también de su dispositivo o gestor de contraseñas.',
    'remove-last':
      'Ya no servirá para iniciar sesión aquí, y sus códigos de recuperación tampoco: bastará con su contraseña o su correo. Elimínela también de su dispositivo o gestor de contraseñas.',
    'remove-do': 'Eliminar',
    cancelled: 'No se ha añadido ninguna llave de acceso. Inténtelo de nuevo cuando quiera.',
    held: 'Este dispositivo o gestor de contraseñas ya tiene una llave de acceso para usted.',
    failed:
      'Este navegador no puede crear una llave de acceso aquí. Pruebe con otro navegador o dispositivo.',
    refused: 'No se ha podido añadir esa llave de acceso. Inténtelo de nuevo.',
    'not-permitted': 'No se pueden añadir más llaves de acceso: ya no se ofrecen aquí o tiene demasiadas.',
    gone: 'Esa llave de acceso se eliminó en otra pestaña o en otro dispositivo.',
    'proof-cancelled':
      'No se ha usado ninguna llave de acceso. Si no hay ninguna en este dispositivo, escriba su contraseña.',
    'proof-failed': 'Este navegador no puede usar una llave de acceso aquí. Escriba su contraseña.',
    'proof-wrong': 'Esa llave de acceso no es suya aquí: puede que se haya eliminado.',
  },

  'security-end': {
    ended: 'Sesión cerrada: {device}.',
    'ended-already': 'Esta sesión ya estaba cerrada: {device}.',
  },
};
