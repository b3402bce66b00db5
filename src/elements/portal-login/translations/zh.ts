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

export const zh: Translations<
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
    title: '登录',
    email: '电子邮箱',
    password: '密码',
    'sign-in': '登录',
    show: '显示密码',
    hide: '隐藏密码',
    forgotten: '忘记密码？',
    'email-code': '用邮件获取验证码',
    help: '需要帮助？',
    'email-missing': '请输入您的电子邮箱。',
    'email-wrong': '请输入完整的电子邮箱，例如 name@example.com。',
    'password-missing': '请输入您的密码。',
    busy: '请稍候',
    missing: '目前无法登录。',
    unreachable: '无法连接到服务。请重试。',
    offline: '您似乎已断开网络。请在恢复连接后重试。',
    'try-again': '重试',
  },

  'login-account': {
    title: '选择账户',
    many: { by: 'count', other: '您的电子邮箱对应 {count} 个账户。' },
    used: '上次使用：{when}',
    unused: '尚未使用',
    expired: '操作时间过长。请重新登录。',
    'start-again': '重新开始',
    role: {
      by: 'role',
      client: '客户',
      adviser: '顾问',
      manager: '经理',
      owner: '所有者',
      other: '账户',
    },
  },

  'login-code': {
    title: '请查收邮件',
    closed: '此处不提供邮件验证码。请使用密码登录。',
    sent: '如果 {email} 已在此登记，您很快会收到一封含六位数字验证码的邮件。',
    'sent-surely':
      '邮件正在发往 {email}。请输入邮件中的六位数字验证码。如果您已有访问权限，邮件会说明如何登录。',
    code: '验证码',
    missing: '请输入邮件中的六位数字。',
    wrong: '这不是我们发送的验证码。',
    'wrong-left': { by: 'left', other: '这不是我们发送的验证码。您还可以再试 {left} 次。' },
    expired: '该验证码已过期。请获取新的验证码。',
    spent: '尝试次数已用完。请获取新的验证码。',
    'sent-again': '新的验证码正在发送。之前的验证码已失效。',
  },

  'login-factor': {
    title: '确认是您本人',
    'authenticator-lead': '请打开您的身份验证器应用，输入其中为此账户显示的六位数字。',
    'authenticator-label': '验证码',
    'authenticator-missing': '请输入应用中的六位数字。',
    'authenticator-wrong': '这不是您的应用当前显示的验证码。',
    'authenticator-wrong-left': {
      by: 'left',
      other: '这不是您的应用当前显示的验证码。您还可以再试 {left} 次。',
    },
    'recovery-code-lead': '请输入您保存的一个恢复码。每个恢复码只能使用一次。',
    'recovery-code-label': '恢复码',
    'recovery-code-missing': '请输入完整的恢复码：共十位字母和数字。',
    'recovery-code-wrong': '这不是您的恢复码，或已经使用过。',
    'recovery-code-wrong-left': {
      by: 'left',
      other: '这不是您的恢复码，或已经使用过。您还可以再试 {left} 次。',
    },
    'sms-lead': '我们可以用短信将验证码发送到您的手机。',
    'sms-send': '发送验证码',
    'sms-sent': '我们已向尾号为 {digits} 的号码发送验证码。',
    'sms-label': '验证码',
    'sms-missing': '请输入短信中的六位数字。',
    'sms-wrong': '这不是我们最近发送的验证码。',
    'sms-wrong-left': {
      by: 'left',
      other: '这不是我们最近发送的验证码。您还可以再试 {left} 次。',
    },
    'sms-unable': '目前无法发送短信验证码。如果此处没有其他方式，请联系我们。',
    'sms-use': '使用短信',
    'sms-again': '发送新的验证码',
    'sms-again-in': '{when}可获取新的验证码',
    'sms-sent-again': '新的验证码正在发送。之前的验证码已失效。',
    'passkey-lead': '请通过指纹、面容或屏幕锁定，使用您添加的通行密钥。',
    'passkey-wrong': '该通行密钥不属于此账户。',
    'passkey-wrong-left': {
      by: 'left',
      other: '该通行密钥不属于此账户。您还可以再试 {left} 次。',
    },
    'passkey-use': '使用通行密钥',
    'passkey-unable': '此浏览器无法在此使用通行密钥。请在您添加通行密钥的设备和网址上登录。',
    continue: '继续',
    'authenticator-use': '使用身份验证器应用',
    'recovery-code-use': '使用恢复码',
    'start-again': '重新开始',
    expired: '操作时间过长，或尝试次数已用完。请重新登录。',
    unknown: '此页面无法确定下一步。请重新加载。',
  },

  'login-flow': {
    'wrong-credentials': '电子邮箱或密码不正确。',
    wait: '尝试次数过多。您可以在{when}重试。',
    'too-many-attempts': '尝试次数过多。您可以换一种方式再试。',
    'access-ended': '您的访问权限已终止。如有误，请联系我们。',
    'not-supported': '此处不支持登录。',
    failed: '我们这边出了问题。请重试。',
    'signed-in': '已登录',
    'signed-in-as': '已登录：{name}',
    welcome: '欢迎，{name}',
    'sign-out': '退出登录',
    'signed-out': '您已退出登录。',
    ended: '您的登录已失效。请重新登录。',
  },

  'login-help': {
    title: '登录时需要帮助？',
    'reset-lead': '我们可以通过邮件向您发送链接，用于设置新密码。您用哪个电子邮箱登录？',
    reset: '重置密码',
    back: '返回登录',
    'sent-title': '请查收邮件',
    'reset-sent': '如果 {email} 已在此登记，您很快会收到一封邮件，内含设置新密码的链接。',
    'link-sent': '如果 {email} 已在此登记，您很快会收到一封邮件，内含登录链接。',
    'sent-again': '新的链接正在发送。之前的链接已失效。',
    'choose-title': '设置新密码',
    'choose-lead': '用于 {email}。',
    choose: '保存新密码',
    'changed-title': '您的密码已更改',
    'changed-lead': '您在所有设备上均已退出登录。请立即使用新密码登录。',
    'go-on': '登录',
    'ended-title': {
      by: 'end',
      expired: '该链接已过期',
      used: '该链接已使用过',
      replaced: '已有更新的链接',
      other: '该链接无效',
    },
    'ended-lead': {
      by: 'end',
      expired: '链接仅在有限时间内有效，以免旧邮件被他人利用。您可以获取新的链接。',
      used: '每个链接只能使用一次。如果密码已更改，请用新密码登录；否则请获取新的链接。',
      replaced: '发送新链接后，旧链接即失效。请打开最新的邮件，或重新获取链接。',
      other: '链接可能没有复制完整。请从邮件中再次打开，或获取新的链接。',
    },
    'new-link': '获取新的链接',
    'not-here': '该机构的门户无法发送链接。请联系该机构。',
  },

  'login-invitation': {
    title: '欢迎，{name}',
    lead: '您将使用 {email} 在此登录。请为此设置密码。',
    'set-up': '设置账户',
    'known-lead': '您在此已有密码。使用 {email} 也可以访问此次邀请的内容。',
    'late-lead':
      '刚刚已在别处为 {email} 设置了密码，因此您在这里设置的密码未予保存。请接受邀请，并使用那个密码登录。',
    accept: '接受邀请',
    'done-title': '您的账户已就绪',
    'done-lead': '请使用 {email} 和您的密码登录。',
    'go-on': '登录',
    back: '前往登录',
    'ended-title': {
      by: 'end',
      expired: '该邀请已过期',
      used: '该邀请已使用过',
      replaced: '已有更新的邀请',
      locked: '口令输错次数过多',
      removed: '该访问权限已终止',
      other: '该邀请无效',
    },
    'ended-lead': {
      by: 'end',
      expired: '邀请仅在有限时间内有效。请让邀请您的人重新发送邀请。',
      used: '您的账户已设置完毕：请使用您设置的密码登录。',
      locked: '为安全起见，该邀请已失效。请让邀请您的人重新发送邀请和新的口令。',
      replaced: '发送新邀请后，旧邀请即失效。请打开最新的邮件。',
      removed: '如果您认为有误，请联系邀请您的人。',
      other: '链接可能没有复制完整。请从邮件中再次打开，或索取新的链接。',
    },
  },

  'login-link': {
    title: '登录',
    lead: '此链接可让您以 {email} 登录。',
    'go-on': '登录',
    'other-way': '以其他方式登录',
    'ended-lead': {
      by: 'end',
      expired: '链接的有效期为十分钟，以免旧邮件被他人利用。请登录，或获取新的链接。',
      used: '每个链接只能使用一次。请登录，或获取新的链接。',
      replaced: '发送新链接后，旧链接即失效。请打开最新的邮件，或重新获取链接。',
      other: '链接可能没有复制完整。请从邮件中再次打开，或获取新的链接。',
    },
    closed: '此处不提供链接登录。请以其他方式登录。',
  },

  'login-mail': {
    junk: '没有收到？请同时查看垃圾邮件文件夹。',
    again: '发送新的验证码',
    'again-in': '{when}可获取新的验证码',
    'link-again': '发送新的链接',
    'link-again-in': '{when}可获取新的链接',
    'other-way': '更改电子邮箱',
  },

  'login-more': {
    passkey: '使用通行密钥登录',
    'email-link': '用邮件获取登录链接',
    provider: '使用 {name} 继续',
    signup: '创建账户',
  },

  'login-passcode': {
    lead: '我们已通过短信将六位数字口令发送到您的手机。请在此输入，以确保他人无法使用您的邀请。',
    passcode: '口令',
    missing: '请输入短信中的六位数字。',
    'wrong-left': {
      by: 'left',
      other: '口令不正确。您还可以再试 {left} 次；次数用完后，您需要新的邀请。',
    },
    wrong: '口令不正确。',
    'go-on': '继续',
    help: '没有收到短信？请让邀请您的人重新发送邀请。最新短信中的口令才有效。',
  },

  'login-passkey': {
    cancelled: '未使用通行密钥。如果此设备上没有通行密钥，请以其他方式登录。',
    failed: '此浏览器无法在此使用通行密钥。请以其他方式登录。',
    'wrong-credentials': '该通行密钥在此无效，可能已被移除。请以其他方式登录。',
    'not-permitted': '此处不再提供通行密钥登录。请以其他方式登录。',
  },

  'login-provider': {
    title: '正在为您登录',
    lead: '请稍候。',
    'not-begun': '该登录不是从此窗口开始的。请在此重新开始。',
    cancelled: '您尚未登录。请选择登录方式。',
    failed: '登录服务未允许您登录。请重试，或以其他方式登录。',
    'wrong-credentials': '登录服务未能确认在此登记的电子邮箱。',
    'access-ended': '该电子邮箱在此没有访问权限。如果您有其他邮箱，请使用该邮箱；或联系该机构。',
    'ticket-expired': '操作时间过长，或重复提交。请重新开始。',
    'not-permitted': '此处不再提供这种登录方式。',
    unavailable: '登录服务目前没有响应。请稍后重试，或以其他方式登录。',
  },

  'login-set-up': {
    title: '保护您的账户',
    lead: {
      by: 'when',
      'signing-in': '在此登录需要第二步验证：手机上的验证码。设置只需一分钟。',
      invited: '在此登录需要第二步验证：手机上的验证码。您可以现在设置，也可以在首次登录时设置。',
      other: '每次登录时使用手机上的验证码，即使他人知道您的密码也无法登录。',
    },
    authenticator: '使用身份验证器应用',
    sms: '通过短信接收验证码',
    unknown: '此页面无法确定可以设置什么。请联系我们。',
    'other-way': '其他方式',
    later: '暂不设置',
    'start-again': '重新开始',
    expired: '操作时间过长。请重新登录。',
  },

  'login-sign-up': {
    title: '创建账户',
    lead: '如果您已有访问权限，请使用现有方式登录。',
    name: '姓名',
    'name-missing': '请输入您的姓名。',
    continue: '继续',
    back: '改为登录',
    'password-title': '设置密码',
    'password-lead': '请妥善保管您的登录信息，切勿告知他人。',
    create: '创建账户',
    confirm: '确认电子邮箱',
    'done-title': '您的账户已就绪',
    'done-lead': '请使用 {email} 和您设置的密码登录。',
    'sign-in': '登录',
    'there-title': '您已有访问权限',
    'there-lead': '{email} 已有访问权限。请直接登录；您的密码保持不变。',
    'there-choice': '{email} 已有访问权限。请直接登录，或另建账户：之后将使用新密码。',
    existing: '登录现有账户',
    another: '另建账户',
    closed: '此处不提供账户创建。',
    late: '操作时间过长。请重新开始。',
  },

  'login-ticket': {
    asking: '正在为您登录',
    known: '本网站已知道您的身份，您无需输入任何内容。',
    failed: '您尚未登录',
    'no-ticket': '本网站未能提供您的身份。请重试。',
    'ticket-expired': '操作时间过长，或重复提交。请重试。',
    nobody: '请先登录本网站',
    'nobody-how': '您登录本网站后，也会在此自动登录。',
    another: '当前登录的是其他人',
    'another-how': '此页面是为另一位用户打开的，与当前登录本网站的人不同。请重新加载页面以继续。',
    reload: '重新加载页面',
    left: '登录',
    again: '重新登录',
  },
};
