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

export const es: Translations<
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
    title: 'Iniciar sesión',
    email: 'Correo electrónico',
    password: 'Contraseña',
    'sign-in': 'Iniciar sesión',
    show: 'Mostrar contraseña',
    hide: 'Ocultar contraseña',
    forgotten: '¿Olvidó su contraseña?',
    'email-code': 'Recibir un código por correo',
    help: '¿Necesita ayuda?',
    'email-missing': 'Escriba su dirección de correo.',
    'email-wrong': 'Escriba una dirección de correo completa, como nombre@example.com.',
    'password-missing': 'Escriba su contraseña.',
    busy: 'Un momento',
    missing: 'El inicio de sesión no está disponible en este momento.',
    unreachable: 'No se puede acceder al servicio. Inténtelo de nuevo.',
    offline: 'Parece que no tiene conexión. Inténtelo de nuevo cuando la recupere.',
    'try-again': 'Intentar de nuevo',
  },

  'login-account': {
    title: 'Elija una cuenta',
    many: {
      by: 'count',
      one: 'Hay {count} cuenta para su dirección de correo.',
      many: 'Hay {count} de cuentas para su dirección de correo.',
      other: 'Hay {count} cuentas para su dirección de correo.',
    },
    used: 'Último uso: {when}',
    unused: 'Aún sin usar',
    expired: 'Ha pasado demasiado tiempo. Inicie sesión de nuevo.',
    'start-again': 'Volver a empezar',
    role: {
      by: 'role',
      client: 'Cliente',
      adviser: 'Asesor',
      manager: 'Responsable',
      owner: 'Propietario',
      other: 'Cuenta',
    },
  },

  'login-code': {
    title: 'Revise su correo',
    closed: 'Aquí no se ofrecen códigos por correo. Inicie sesión con su contraseña.',
    sent: 'Si {email} es una dirección conocida aquí, le hemos enviado un código de seis dígitos.',
    'sent-surely':
      'Hemos enviado un correo a {email}. Escriba el código de seis dígitos que contiene. Si ya tiene acceso, el correo explica cómo iniciar sesión.',
    code: 'Código',
    missing: 'Escriba los seis dígitos del correo.',
    wrong: 'Ese no es el código que enviamos.',
    'wrong-left': {
      by: 'left',
      one: 'Ese no es el código que enviamos. Le queda un intento.',
      many: 'Ese no es el código que enviamos. Le quedan {left} de intentos.',
      other: 'Ese no es el código que enviamos. Le quedan {left} intentos.',
    },
    expired: 'Ese código ha caducado. Pida uno nuevo.',
    spent: 'Ha superado el número de intentos. Pida un código nuevo.',
    'sent-again': 'Hemos enviado un código nuevo. Los anteriores ya no sirven.',
  },

  'login-factor': {
    title: 'Confirme que es usted',
    'authenticator-lead':
      'Abra su aplicación de autenticación y escriba los seis dígitos que muestra para esta cuenta.',
    'authenticator-label': 'Código',
    'authenticator-missing': 'Escriba los seis dígitos de su aplicación.',
    'authenticator-wrong': 'Ese no es el código que muestra ahora su aplicación.',
    'authenticator-wrong-left': {
      by: 'left',
      one: 'Ese no es el código que muestra ahora su aplicación. Le queda un intento.',
      many: 'Ese no es el código que muestra ahora su aplicación. Le quedan {left} de intentos.',
      other: 'Ese no es el código que muestra ahora su aplicación. Le quedan {left} intentos.',
    },
    'recovery-code-lead':
      'Escriba uno de los códigos de recuperación que guardó. Cada uno sirve una sola vez.',
    'recovery-code-label': 'Código de recuperación',
    'recovery-code-missing': 'Escriba un código de recuperación completo: diez letras y dígitos.',
    'recovery-code-wrong': 'Ese no es uno de sus códigos de recuperación, o ya se usó.',
    'recovery-code-wrong-left': {
      by: 'left',
      one: 'Ese no es uno de sus códigos de recuperación, o ya se usó. Le queda un intento.',
      many: 'Ese no es uno de sus códigos de recuperación, o ya se usó. Le quedan {left} de intentos.',
      other: 'Ese no es uno de sus códigos de recuperación, o ya se usó. Le quedan {left} intentos.',
    },
    'sms-lead': 'Reciba un código por SMS en su teléfono.',
    'sms-send': 'Enviar un código',
    'sms-sent': 'Hemos enviado un código al número que termina en {digits}.',
    'sms-label': 'Código',
    'sms-missing': 'Escriba los seis dígitos del SMS.',
    'sms-wrong': 'Ese no es el último código que enviamos.',
    'sms-wrong-left': {
      by: 'left',
      one: 'Ese no es el último código que enviamos. Le queda un intento.',
      many: 'Ese no es el último código que enviamos. Le quedan {left} de intentos.',
      other: 'Ese no es el último código que enviamos. Le quedan {left} intentos.',
    },
    'sms-unable':
      'En este momento no se pueden enviar códigos por SMS. Si aquí no se ofrece otra forma, póngase en contacto con nosotros.',
    'sms-use': 'Usar un SMS',
    'sms-again': 'Enviar un código nuevo',
    'sms-again-in': 'Código nuevo {when}',
    'sms-sent-again': 'Hemos enviado un código nuevo. Los anteriores ya no sirven.',
    'passkey-lead': 'Use la llave de acceso que añadió, con su huella, su rostro o el bloqueo de pantalla.',
    'passkey-wrong': 'Esa llave de acceso no es de esta cuenta.',
    'passkey-wrong-left': {
      by: 'left',
      one: 'Esa llave de acceso no es de esta cuenta. Le queda un intento.',
      many: 'Esa llave de acceso no es de esta cuenta. Le quedan {left} de intentos.',
      other: 'Esa llave de acceso no es de esta cuenta. Le quedan {left} intentos.',
    },
    'passkey-use': 'Usar una llave de acceso',
    'passkey-unable':
      'Este navegador no puede usar una llave de acceso aquí. Inicie sesión en el dispositivo y en la dirección donde la añadió.',
    continue: 'Continuar',
    'authenticator-use': 'Usar su aplicación de autenticación',
    'recovery-code-use': 'Usar un código de recuperación',
    'start-again': 'Volver a empezar',
    expired: 'Ha pasado demasiado tiempo o ha superado el número de intentos. Inicie sesión de nuevo.',
    unknown: 'Esta página no sabe qué pedir a continuación. Vuelva a cargarla.',
  },

  'login-flow': {
    'wrong-credentials': 'El correo y la contraseña no coinciden.',
    wait: 'Ha habido demasiados intentos. Podrá volver a intentarlo {when}.',
    'too-many-attempts': 'Ha habido demasiados intentos. Puede intentarlo de otra forma.',
    'access-ended': 'Su acceso ha terminado. Si se trata de un error, póngase en contacto con nosotros.',
    'not-supported': 'Aquí no se puede iniciar sesión.',
    failed: 'Ha ocurrido un problema por nuestra parte. Inténtelo de nuevo.',
    'signed-in': 'Sesión iniciada',
    'signed-in-as': 'Sesión iniciada como {name}',
    welcome: 'Le damos la bienvenida, {name}',
    'sign-out': 'Cerrar sesión',
    'signed-out': 'Su sesión está cerrada.',
    ended: 'Se ha cerrado su sesión. Inicie sesión de nuevo.',
  },

  'login-help': {
    title: '¿Necesita ayuda para iniciar sesión?',
    'reset-lead':
      'Podemos enviarle por correo un enlace para elegir una contraseña nueva. ¿Con qué dirección de correo inicia sesión?',
    reset: 'Restablecer contraseña',
    back: 'Volver al inicio de sesión',
    'sent-title': 'Revise su correo',
    'reset-sent':
      'Si {email} es una dirección conocida aquí, le hemos enviado un enlace para elegir una contraseña nueva.',
    'link-sent': 'Si {email} es una dirección conocida aquí, le hemos enviado un enlace para iniciar sesión.',
    'sent-again': 'Hemos enviado un enlace nuevo. Los anteriores ya no sirven.',
    'choose-title': 'Elija una contraseña nueva',
    'choose-lead': 'Para {email}.',
    choose: 'Guardar contraseña nueva',
    'changed-title': 'Su contraseña se ha cambiado',
    'changed-lead':
      'Se han cerrado todas las sesiones que tenía abiertas. Inicie sesión ahora con su contraseña nueva.',
    'go-on': 'Iniciar sesión',
    'ended-title': {
      by: 'end',
      expired: 'Este enlace ha caducado',
      used: 'Este enlace ya se ha usado',
      replaced: 'Hay un enlace más reciente',
      other: 'Este enlace no funciona',
    },
    'ended-lead': {
      by: 'end',
      expired:
        'Los enlaces sirven durante un tiempo limitado, para que un correo antiguo no abra nada. Puede pedir uno nuevo.',
      used: 'Cada enlace sirve una sola vez. Si su contraseña ya se ha cambiado, inicie sesión con ella; si no, pida un enlace nuevo.',
      replaced:
        'Un enlace sirve hasta que se envía el siguiente. Abra el correo más reciente o pida otro enlace.',
      other: 'Quizá no se copió entero. Ábralo de nuevo desde el correo o pida uno nuevo.',
    },
    'new-link': 'Recibir un enlace nuevo',
    'not-here': 'El portal de esta empresa no puede enviar enlaces. Póngase en contacto con la empresa.',
  },

  'login-invitation': {
    title: 'Le damos la bienvenida, {name}',
    lead: 'Aquí inicia sesión con {email}. Elija una contraseña para ello.',
    'set-up': 'Configurar cuenta',
    'known-lead':
      'Ya tiene una contraseña aquí. Con {email} podrá abrir también aquello a lo que le han invitado.',
    'late-lead':
      'Se acaba de elegir en otro lugar una contraseña para {email}, así que la suya no se guardó. Acepte e inicie sesión con aquella.',
    accept: 'Aceptar invitación',
    'done-title': 'Su cuenta está lista',
    'done-lead': 'Inicie sesión con {email} y su contraseña.',
    'go-on': 'Iniciar sesión',
    back: 'Ir al inicio de sesión',
    'ended-title': {
      by: 'end',
      expired: 'Esta invitación ha caducado',
      used: 'Esta invitación ya se ha usado',
      replaced: 'Hay una invitación más reciente',
      locked: 'Demasiados códigos de acceso erróneos',
      removed: 'Este acceso ha terminado',
      other: 'Esta invitación no funciona',
    },
    'ended-lead': {
      by: 'end',
      expired:
        'Las invitaciones sirven durante un tiempo limitado. Pida una nueva a la persona que le envió esta.',
      used: 'Su cuenta ya está configurada: inicie sesión con la contraseña que eligió.',
      locked:
        'Por seguridad, esta invitación ya no sirve. Pida una nueva, con un código de acceso nuevo, a la persona que le envió esta.',
      replaced: 'Una invitación sirve hasta que se envía la siguiente. Abra el correo más reciente.',
      removed:
        'Si cree que se trata de un error, póngase en contacto con la persona que le envió la invitación.',
      other: 'Quizá el enlace no se copió entero. Ábralo de nuevo desde el correo o pida uno nuevo.',
    },
  },

  'login-link': {
    title: 'Iniciar sesión',
    lead: 'Este enlace inicia su sesión con {email}.',
    'go-on': 'Iniciar sesión',
    'other-way': 'Iniciar sesión de otra forma',
    'ended-lead': {
      by: 'end',
      expired:
        'Los enlaces sirven durante diez minutos, para que un correo antiguo no abra nada. Inicie sesión o pida un enlace nuevo.',
      used: 'Cada enlace sirve una sola vez. Inicie sesión o pida un enlace nuevo.',
      replaced:
        'Un enlace sirve hasta que se envía el siguiente. Abra el correo más reciente o pida otro enlace.',
      other: 'Quizá no se copió entero. Ábralo de nuevo desde el correo o pida uno nuevo.',
    },
    closed: 'Aquí no se ofrecen enlaces para iniciar sesión. Inicie sesión de otra forma.',
  },

  'login-mail': {
    junk: '¿No ha llegado nada? Mire también en el correo no deseado.',
    again: 'Enviar un código nuevo',
    'again-in': 'Código nuevo {when}',
    'link-again': 'Enviar un enlace nuevo',
    'link-again-in': 'Enlace nuevo {when}',
    'other-way': 'Cambiar correo',
  },

  'login-more': {
    passkey: 'Iniciar sesión con llave de acceso',
    'email-link': 'Recibir un enlace por correo',
    provider: 'Continuar con {name}',
    signup: 'Crear una cuenta',
  },

  'login-passcode': {
    lead: 'Se ha enviado a su teléfono un SMS con un código de acceso de seis dígitos. Escríbalo aquí, para que nadie más pueda usar su invitación.',
    passcode: 'Código de acceso',
    missing: 'Escriba los seis dígitos del SMS.',
    'wrong-left': {
      by: 'left',
      one: 'Ese no es el código de acceso. Le queda un intento; después necesitará una invitación nueva.',
      many: 'Ese no es el código de acceso. Le quedan {left} de intentos.',
      other: 'Ese no es el código de acceso. Le quedan {left} intentos.',
    },
    wrong: 'Ese no es el código de acceso.',
    'go-on': 'Continuar',
    help: '¿No ha recibido el SMS? Pida una invitación nueva a la persona que le envió esta. Solo sirve el código de acceso del SMS más reciente.',
  },

  'login-passkey': {
    cancelled:
      'No se ha usado ninguna llave de acceso. Si no hay ninguna en este dispositivo, inicie sesión de otra forma.',
    failed: 'Este navegador no puede usar una llave de acceso aquí. Inicie sesión de otra forma.',
    'wrong-credentials':
      'Esa llave de acceso no abre nada aquí: puede que se haya eliminado. Inicie sesión de otra forma.',
    'not-permitted': 'Aquí ya no se ofrecen llaves de acceso. Inicie sesión de otra forma.',
  },

  'login-provider': {
    title: 'Iniciando su sesión',
    lead: 'Un momento, por favor.',
    'not-begun': 'Ese inicio de sesión no empezó en esta ventana. Empiece de nuevo aquí.',
    cancelled: 'Aún no ha iniciado sesión. Elija cómo quiere hacerlo.',
    failed:
      'El servicio de inicio de sesión no ha autorizado el acceso. Inténtelo de nuevo o inicie sesión de otra forma.',
    'wrong-credentials':
      'El servicio de inicio de sesión no ha confirmado ninguna dirección de correo conocida aquí.',
    'access-ended':
      'Esa dirección de correo no tiene acceso aquí. Si tiene otra, úsela; si no, póngase en contacto con la empresa.',
    'ticket-expired': 'Ha pasado demasiado tiempo o se ha intentado dos veces. Empiece de nuevo.',
    'not-permitted': 'Esta forma de iniciar sesión ya no se ofrece aquí.',
    unavailable:
      'El servicio de inicio de sesión no responde en este momento. Inténtelo más tarde o inicie sesión de otra forma.',
  },

  'login-set-up': {
    title: 'Proteja su cuenta',
    lead: {
      by: 'when',
      'signing-in':
        'Aquí, iniciar sesión requiere un segundo paso: un código de su teléfono. Configurarlo lleva un minuto.',
      invited:
        'Aquí, iniciar sesión requiere un segundo paso: un código de su teléfono. Configúrelo ahora o la primera vez que inicie sesión.',
      other:
        'Con un código de su teléfono cada vez que inicia sesión, nadie más puede entrar, aunque averigüe su contraseña.',
    },
    authenticator: 'Usar una aplicación de autenticación',
    sms: 'Recibir códigos por SMS',
    unknown: 'Esta página no sabe qué se puede configurar aquí. Póngase en contacto con nosotros.',
    'other-way': 'Otra forma',
    later: 'Ahora no',
    'start-again': 'Volver a empezar',
    expired: 'Ha pasado demasiado tiempo. Inicie sesión de nuevo.',
  },

  'login-sign-up': {
    title: 'Crear una cuenta',
    lead: 'Si ya tiene acceso, inicie sesión con él.',
    name: 'Nombre y apellidos',
    'name-missing': 'Escriba su nombre y apellidos.',
    continue: 'Continuar',
    back: 'Prefiero iniciar sesión',
    'password-title': 'Elija una contraseña',
    'password-lead': 'Guarde bien sus datos de inicio de sesión y no los comparta con nadie.',
    create: 'Crear cuenta',
    confirm: 'Confirmar correo',
    'done-title': 'Su cuenta está lista',
    'done-lead': 'Inicie sesión con {email} y la contraseña que eligió.',
    'sign-in': 'Iniciar sesión',
    'there-title': 'Ya tiene acceso',
    'there-lead': 'Ya hay un acceso para {email}. Inicie sesión con él; su contraseña no ha cambiado.',
    'there-choice':
      'Ya hay un acceso para {email}. Inicie sesión con él o cree otra cuenta: su contraseña será entonces la nueva.',
    existing: 'Usar el acceso que ya tiene',
    another: 'Crear otra cuenta',
    closed: 'Aquí no se pueden crear cuentas.',
    late: 'Ha pasado demasiado tiempo. Empiece de nuevo.',
  },

  'login-ticket': {
    asking: 'Iniciando su sesión',
    known: 'Este sitio web sabe quién es usted, así que no tiene que escribir nada.',
    failed: 'No ha iniciado sesión',
    'no-ticket': 'Este sitio web no ha indicado quién es usted. Inténtelo de nuevo.',
    'ticket-expired': 'Ha pasado demasiado tiempo o se ha intentado dos veces. Inténtelo de nuevo.',
    nobody: 'Inicie sesión primero en este sitio web',
    'nobody-how': 'En cuanto inicie sesión en el propio sitio web, también la tendrá iniciada aquí.',
    another: 'Ahora hay otra persona con la sesión iniciada',
    'another-how':
      'Esta página se abrió para una persona distinta de la que tiene ahora la sesión iniciada en este sitio web. Vuelva a cargarla para continuar.',
    reload: 'Volver a cargar la página',
    left: 'Iniciar sesión',
    again: 'Iniciar sesión de nuevo',
  },
};
