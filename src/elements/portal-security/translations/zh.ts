import type { Translations } from '../../shared/strings.ts';
import type { changesWords } from '../changes.strings.ts';
import type { endWords } from '../end-session.ts';
import type { passkeyWords } from '../passkeys.strings.ts';
import type { securityStrings } from '../portal-security.strings.ts';

export const zh: Translations<
  typeof securityStrings | typeof passkeyWords | typeof changesWords | typeof endWords
> = {
  security: {
    heading: '登录与安全',
    password: '密码',
    'password-lead': '密码宜长，且不要在别处使用。',
    'change-password': '更改密码',
    app: '身份验证器应用',
    'app-on': '自{day}起已启用。登录时需要输入应用中的验证码。',
    'app-off': '未启用。启用后，他人无法仅凭您的密码或电子邮箱登录。',
    'turn-on': '启用',
    'turn-off': '停用',
    sms: '短信',
    'sms-on': '自{day}起已启用。登录时需要输入发送到尾号为 {digits} 的号码的验证码。',
    'sms-off': '未启用。启用后，他人无法仅凭您的密码或电子邮箱登录。',
    'add-sms': '添加号码',
    'remove-sms': '移除号码',
    passkeys: '通行密钥',
    'passkeys-none': '暂无。有了通行密钥，您可以用指纹、面容或屏幕锁定登录。',
    'passkeys-some': '每个通行密钥均可单独用于登录。以其他方式登录时，也需要使用其中一个。',
    'add-passkey': '添加通行密钥',
    added: '添加于{day}',
    unused: '尚未使用',
    rename: '重命名',
    remove: '移除',
    needed: '在此登录必须使用它：移除之前，请先添加其他方式。',
    codes: '恢复码',
    'codes-left': {
      by: 'count',
      other: '还剩 {count} 个恢复码，供您在没有手机或通行密钥时使用。',
    },
    'codes-none': '恢复码已用完。没有手机或通行密钥时，您将无法登录。',
    renew: '获取新的恢复码',
    sessions: '您已登录的设备',
    'this-device': '此设备',
    device: '{system} 上的 {browser}',
    'unknown-device': '未知浏览器',
    now: '刚刚使用',
    used: '上次使用：{when}',
    'sign-out': '退出登录',
    everywhere: '在所有设备上退出登录',
    'everywhere-lead': '有您不认识的设备吗？请将其退出登录，并更改您的密码。',
    ready: '您的登录与安全',
  },

  'security-passkeys': {
    name: '名称',
    'name-missing': '请输入一个便于您辨认的名称。',
    'add-title': '添加通行密钥',
    'add-lead': '您将通过指纹、面容或屏幕锁定登录，无需密码。以其他方式登录时，也需要使用通行密钥或恢复码。',
    'add-do': '继续',
    'rename-title': '重命名此通行密钥',
    'rename-lead': '该名称仅供您自己查看。',
    'rename-do': '重命名',
    'remove-title': '移除“{name}”？',
    'remove-lead': '它将不能再用于在此登录。请同时从您的设备或密码管理器中删除它。',
    'remove-last':
      '它将不能再用于在此登录，您的恢复码也将失效：此后仅凭密码或电子邮箱即可登录。请同时从您的设备或密码管理器中删除它。',
    'remove-do': '移除',
    cancelled: '未添加通行密钥。您可以在准备好后重试。',
    held: '此设备或密码管理器中已有您的通行密钥。',
    failed: '此浏览器无法在此创建通行密钥。请换用其他浏览器或设备。',
    refused: '无法添加该通行密钥。请重试。',
    'not-permitted': '无法再添加通行密钥：此处已不再提供，或您的通行密钥数量已达上限。',
    gone: '该通行密钥已在其他标签页或其他设备上移除。',
    'proof-cancelled': '未使用通行密钥。如果此设备上没有通行密钥，请输入您的密码。',
    'proof-failed': '此浏览器无法在此使用通行密钥。请输入您的密码。',
    'proof-wrong': '该通行密钥无法在此验证您的身份，可能已被移除。',
  },

  'security-changes': {
    email: '电子邮箱',
    show: '显示密码',
    hide: '隐藏密码',
    busy: '请稍候',
    cancel: '取消',
    close: '关闭',

    'prove-title': '确认是您本人',
    'prove-lead': '请输入您的密码。此后五分钟内无需再次输入。',
    'prove-passkey': '使用通行密钥',
    'prove-help': '没有密码或忘记了密码？请退出登录，然后在登录页面选择“需要帮助？”。',
    'current-password': '您的密码',
    'password-missing': '请输入您的密码。',
    'password-wrong': '密码不正确。',
    continue: '继续',
    expired: '距您上次确认本人身份已超过五分钟。请再次确认，操作将自动继续。',

    'password-title': '更改密码',
    'password-lead': '所有其他已登录的设备都将退出登录。',
    'password-do': '更改密码',

    'already-off': '已在其他标签页或其他设备上停用。',

    'turn-off-title': '停用身份验证器应用？',
    'turn-off-lead': '此后仅凭密码或电子邮箱即可登录。您的恢复码将失效。',
    'turn-off-other': '此后登录不再需要该应用的验证码。',
    'turn-off-do': '停用',

    'renew-title': '获取新的恢复码？',
    'renew-lead': '您现有的恢复码将失效。',
    'renew-do': '获取新的恢复码',

    'everywhere-title': '在所有设备上退出登录？',
    'everywhere-lead': '所有设备都将退出登录，包括此设备。',
    'everywhere-do': '在所有设备上退出登录',

    done: {
      by: 'change',
      password: '您的密码已更改，所有其他设备均已退出登录。通知邮件正在发往 {email}。',
      'authenticator-on': '身份验证器应用已启用。通知邮件正在发往 {email}。',
      'authenticator-off': '身份验证器应用已停用。通知邮件正在发往 {email}。',
      'sms-on': '短信验证码已启用。通知邮件正在发往 {email}。',
      'sms-off': '您的号码已移除。通知邮件正在发往 {email}。',
      'passkey-added': '通行密钥已添加。通知邮件正在发往 {email}。',
      'passkey-renamed': '通行密钥已重命名。通知邮件正在发往 {email}。',
      'passkey-removed': '通行密钥已移除。通知邮件正在发往 {email}。',
      'recovery-codes': '您原有的恢复码已失效。通知邮件正在发往 {email}。',
      other: '您已在所有设备上退出登录。',
    },

    'too-many-attempts': '尝试次数过多。您可以在{when}重试。',
    stopped: '尝试次数过多。请联系我们。',
    offline: '您已断开网络：未作任何更改。请在恢复连接后重试。',
    lost: '我们无法确定是否已送达。请检查网络连接后重试。',
  },

  'security-end': {
    ended: '{device} 已退出登录。',
    'ended-already': '{device} 之前已退出登录。',
  },
};
