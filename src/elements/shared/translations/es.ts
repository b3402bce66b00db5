import type { chartStrings } from '../chart/chart.strings.ts';
import type { errorWords } from '../error-words.ts';
import type { authenticatorWords } from '../factors/authenticator.strings.ts';
import type { codesWords } from '../factors/codes.strings.ts';
import type { smsWords } from '../factors/sms.strings.ts';
import type { passwordWords } from '../form/new-password.strings.ts';
import type { readWords } from '../read.strings.ts';
import type { sendingWords } from '../sending.strings.ts';
import type { Translations } from '../strings.ts';

export const es: Translations<
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
    loading: 'Cargando',
    'signed-out': 'Inicie sesión para ver esto.',
    'to-login': 'Ir al inicio de sesión',
    'not-permitted': 'Su cuenta no incluye esta página.',
    missing: 'Esta parte de la página no está disponible en este momento.',
    offline: 'Parece que no tiene conexión. Esto se cargará en cuanto la recupere.',
    stale: 'No se ha podido actualizar, así que puede estar desfasado.',
    'try-again': 'Intentar de nuevo',
  },

  sending: {
    sending: 'Enviando…',
    'not-sent': 'No tiene conexión: no se ha enviado nada. Inténtelo de nuevo cuando la recupere.',
    'not-known':
      'No sabemos si esto ha llegado. Puede intentarlo de nuevo con tranquilidad: solo contará una vez.',
  },

  errors: {
    'invalid-input': 'Algo de lo que ha escrito no es correcto. Revíselo e inténtelo de nuevo.',
    'idempotency-key-missing': 'No se ha podido enviar. Vuelva a cargar la página e inténtelo de nuevo.',
    'signed-out': 'Se ha cerrado su sesión. Inicie sesión de nuevo.',
    'session-stale': 'Se ha cerrado su sesión. Inicie sesión de nuevo.',
    'access-ended': 'Su acceso ha terminado. Si se trata de un error, póngase en contacto con nosotros.',
    'not-permitted': 'Su cuenta no permite hacer esto.',
    'origin-refused': 'Esto no se puede usar desde este sitio web. Avise al responsable del sitio.',
    'not-found': 'Esto ya no está aquí.',
    'wrong-method': 'No se ha podido enviar. Vuelva a cargar la página e inténtelo de nuevo.',
    'in-progress': 'Esto ya está en curso. Espere un momento e inténtelo de nuevo.',
    'too-large': 'Es demasiado grande para enviarlo.',
    'wrong-type': 'No se puede enviar este tipo de archivo.',
    'idempotency-key-reused': 'No se ha podido enviar. Vuelva a cargar la página e inténtelo de nuevo.',
    'too-many-attempts': 'Ha habido demasiados intentos. Espere un rato e inténtelo de nuevo.',
    internal: 'Ha ocurrido un problema por nuestra parte. Inténtelo de nuevo.',
    unavailable: 'El servicio no está disponible en este momento. Inténtelo de nuevo en unos minutos.',
    'bad-response': 'Ha ocurrido un problema por nuestra parte. Inténtelo de nuevo.',
    'not-supported': 'Esto no está disponible aquí.',
    timeout: 'Ha tardado demasiado. Compruebe su conexión e inténtelo de nuevo.',
    unreachable: 'No se puede acceder al servicio. Compruebe su conexión e inténtelo de nuevo.',
  },

  'new-password': {
    'new-password': 'Contraseña nueva',
    hint: 'Al menos {least} caracteres. Unas cuantas palabras sin relación entre sí son fáciles de recordar.',
    missing: 'Elija una contraseña.',
    short: {
      by: 'missing',
      one: 'Falta {missing} carácter.',
      many: 'Faltan {missing} de caracteres.',
      other: 'Faltan {missing} caracteres.',
    },
    common: 'Es de las primeras que se prueban. Añada algo que solo se le ocurriría a usted.',
    personal: 'Se parece demasiado a su nombre, a su correo o a nuestro nombre. Añada otra cosa.',
    refused: 'Es demasiado fácil de adivinar. Elija otra.',
    strength: {
      by: 'strength',
      '2': 'Aceptable. Cuanto más larga, mejor.',
      '3': 'Buena.',
      '4': 'Muy buena.',
      other: '',
    },
  },

  'security-authenticator': {
    title: 'Activar su aplicación de autenticación',
    lead: 'Escanee esto con una aplicación como Google Authenticator, 1Password o Aegis. Después escriba el código que muestra.',
    do: 'Activar',
    again: 'Intentar de nuevo',
    qr: 'Código QR para su aplicación de autenticación',
    key: 'O escriba en ella esta clave:',
    'copy-key': 'Copiar clave',
    copied: 'Copiado.',
    'not-copied': 'Este navegador no nos permite copiar. Seleccione la clave y cópiela usted.',
    'open-app': 'Abrir mi aplicación en este dispositivo',
    code: 'Código',
    'code-missing': 'Escriba los seis dígitos que muestra su aplicación.',
    'code-wrong': 'Eso no es lo que muestra ahora su aplicación. Escriba el siguiente código que muestre.',
    'already-on':
      'Se activó una aplicación de autenticación en otra pestaña o en otro dispositivo. Aquí ya no queda nada por hacer.',
  },

  'security-sms': {
    title: 'Añadir su número de móvil',
    lead: 'Al iniciar sesión se le pedirá un código que enviaremos por SMS a ese número.',
    number: 'Número de móvil',
    'number-hint': 'Si es de otro país, empiece por + y el prefijo de ese país.',
    'number-wrong': 'Escriba un número de móvil. Si es de otro país, empiece por + y el prefijo de ese país.',
    send: 'Enviar un código',

    'code-title': 'Escriba el código que hemos enviado',
    sent: 'Lo hemos enviado al número que termina en {digits}.',
    code: 'Código',
    'code-missing': 'Escriba los seis dígitos del SMS.',
    'code-wrong': 'Ese no es el último código que enviamos.',
    'code-wrong-left': {
      by: 'left',
      one: 'Ese no es el último código que enviamos. Le queda un intento.',
      many: 'Ese no es el último código que enviamos. Le quedan {left} de intentos.',
      other: 'Ese no es el último código que enviamos. Le quedan {left} intentos.',
    },
    'code-ended': 'Este código ya no sirve. Pida uno nuevo.',
    do: 'Activar',
    again: 'Enviar un código nuevo',
    'again-in': 'Código nuevo {when}',
    'sent-again': 'Hemos enviado un código nuevo. Los anteriores ya no sirven.',
    'other-number': 'Usar otro número',
    'already-on':
      'Se añadió un número en otra pestaña o en otro dispositivo. Aquí ya no queda nada por hacer.',
    unable: 'En este momento no se pueden enviar SMS. No se ha cambiado nada; inténtelo de nuevo más tarde.',

    'off-title': '¿Eliminar su número de móvil?',
    'off-lead':
      'Para iniciar sesión bastará entonces con su contraseña o su correo. Sus códigos de recuperación ya no servirán.',
    'off-other': 'Al iniciar sesión ya no se pedirá un código enviado a ese número.',
    'off-do': 'Eliminar',
    'already-off': 'Se eliminó en otra pestaña o en otro dispositivo.',
  },

  'recovery-codes': {
    title: 'Guarde sus códigos de recuperación',
    lead: 'Con cada uno puede iniciar sesión una vez sin su teléfono ni su llave de acceso. Guárdelos donde guarda lo importante; no se volverán a mostrar.',
    codes: 'Códigos de recuperación',
    close: 'Ya los he guardado',
    copy: 'Copiar',
    copied: 'Copiado.',
    'not-copied': 'Este navegador no nos permite copiar. Seleccione los códigos y cópielos usted.',
    download: 'Descargar',
    downloaded: 'Descargado.',
    file: 'Códigos de recuperación para {firm}, {email}, creados el {day}. Cada uno sirve una sola vez.',
  },

  chart: {
    period: 'Período',
    '1m': '1 mes',
    '6m': '6 meses',
    '1y': '1 año',
    '5y': '5 años',
    all: 'Todo',
    shown: 'Mostrado',
    kinds: 'Por tipo',
    lines: 'Uno por uno',
    total: 'Total',
    none: 'Todavía no hay valores.',
    at: '{name}: {value}',
    table: 'Como tabla',
    date: 'Fecha',
    ofMonths: 'El último día de cada mes en que se valoró algo.',
    ofYears: 'El último día de cada año en que se valoró algo.',
    owed: 'adeudado',
  },
};
