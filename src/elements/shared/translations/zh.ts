import type { chartStrings } from '../chart/chart.strings.ts';
import type { errorWords } from '../error-words.ts';
import type { authenticatorWords } from '../factors/authenticator.strings.ts';
import type { codesWords } from '../factors/codes.strings.ts';
import type { smsWords } from '../factors/sms.strings.ts';
import type { passwordWords } from '../form/new-password.strings.ts';
import type { readWords } from '../read.strings.ts';
import type { sendingWords } from '../sending.strings.ts';
import type { Translations } from '../strings.ts';

export const zh: Translations<
  | typeof readWords
  | typeof sendingWords
  | typeof errorWords
  | typeof passwordWords
  | typeof codesWords
  | typeof chartStrings
  | typeof authenticatorWords
  | typeof smsWords
> = {
  read: {
    loading: '正在加载',
    'signed-out': '请登录后查看。',
    'to-login': '前往登录',
    'not-permitted': '您的账户不包含此页面。',
    missing: '页面的这一部分目前不可用。',
    offline: '您似乎已断开网络。恢复连接后将立即加载。',
    stale: '无法更新，所示内容可能不是最新的。',
    'try-again': '重试',
  },

  sending: {
    sending: '正在发送…',
    'not-sent': '您已断开网络：未发送任何内容。请在恢复连接后重试。',
    'not-known': '我们无法确定是否已送达。您可以放心重试：只会计入一次。',
  },

  errors: {
    'invalid-input': '您输入的内容有误。请检查后重试。',
    'idempotency-key-missing': '无法发送。请重新加载页面后重试。',
    'signed-out': '您的登录已失效。请重新登录。',
    'session-stale': '您的登录已失效。请重新登录。',
    'access-ended': '您的访问权限已终止。如有误，请联系我们。',
    'not-permitted': '您的账户没有此权限。',
    'origin-refused': '无法从本网站使用此功能。请告知网站负责人。',
    'not-found': '此内容已不存在。',
    'wrong-method': '无法发送。请重新加载页面后重试。',
    'in-progress': '正在处理中。请稍候再试。',
    'too-large': '内容过大，无法发送。',
    'wrong-type': '无法发送此类文件。',
    'idempotency-key-reused': '无法发送。请重新加载页面后重试。',
    'too-many-attempts': '尝试次数过多。请稍后再试。',
    internal: '我们这边出了问题。请重试。',
    unavailable: '服务目前不可用。请过几分钟再试。',
    'bad-response': '我们这边出了问题。请重试。',
    'not-supported': '此处不支持该功能。',
    timeout: '等待时间过长。请检查网络连接后重试。',
    unreachable: '无法连接到服务。请检查网络连接后重试。',
  },

  'new-password': {
    'new-password': '新密码',
    hint: '至少 {least} 个字符。几个互不相关的词更容易记住。',
    missing: '请设置密码。',
    short: { by: 'missing', other: '还需 {missing} 个字符。' },
    common: '这是最容易被猜到的密码之一。请加上只有您才会想到的内容。',
    personal: '这与您的姓名、邮箱或我们的名称过于相近。请加上其他内容。',
    refused: '这个密码太容易被猜到。请换一个。',
    strength: {
      by: 'strength',
      '2': '尚可。越长越好。',
      '3': '良好。',
      '4': '很强。',
      other: '',
    },
  },

  'recovery-codes': {
    title: '保存您的恢复码',
    lead: '没有手机或通行密钥时，每个恢复码可供您登录一次。请与您的重要物品一同妥善保管；它们不会再次显示。',
    codes: '恢复码',
    close: '我已保存',
    copy: '复制',
    copied: '已复制。',
    'not-copied': '此浏览器不允许我们复制。请选中恢复码并手动复制。',
    download: '下载',
    downloaded: '已下载。',
    file: '{firm}的恢复码，用于 {email}，生成于{day}。每个恢复码只能使用一次。',
  },

  'security-authenticator': {
    title: '启用身份验证器应用',
    lead: '请用 Google Authenticator、1Password 或 Aegis 等应用扫描此码，然后输入应用显示的验证码。',
    do: '启用',
    again: '重试',
    qr: '供身份验证器应用扫描的二维码',
    key: '或在应用中输入此密钥：',
    'copy-key': '复制密钥',
    copied: '已复制。',
    'not-copied': '此浏览器不允许我们复制。请选中密钥并手动复制。',
    'open-app': '在此设备上打开我的应用',
    code: '验证码',
    'code-missing': '请输入应用显示的六位数字。',
    'code-wrong': '这不是您的应用当前显示的验证码。请输入下一个显示的验证码。',
    'already-on': '已在其他标签页或其他设备上启用了身份验证器应用。您无需在此进行任何操作。',
  },

  'security-sms': {
    title: '添加您的手机号码',
    lead: '登录时，我们会通过短信向该号码发送验证码。',
    number: '手机号码',
    'number-hint': '如果是其他国家或地区的号码，请以 + 和该国家或地区的代码开头。',
    'number-wrong': '请输入手机号码。如果是其他国家或地区的号码，请以 + 和该国家或地区的代码开头。',
    send: '发送验证码',

    'code-title': '输入我们发送的验证码',
    sent: '验证码正在发往尾号为 {digits} 的号码。',
    code: '验证码',
    'code-missing': '请输入短信中的六位数字。',
    'code-wrong': '这不是我们最近发送的验证码。',
    'code-wrong-left': {
      by: 'left',
      other: '这不是我们最近发送的验证码。您还可以再试 {left} 次。',
    },
    'code-ended': '该验证码已失效。请获取新的验证码。',
    do: '启用',
    again: '发送新的验证码',
    'again-in': '{when}可获取新的验证码',
    'sent-again': '新的验证码正在发送。之前的验证码已失效。',
    'other-number': '使用其他号码',
    'already-on': '已在其他标签页或其他设备上添加了号码。您无需在此进行任何操作。',
    unable: '目前无法发送短信。未作任何更改；请稍后重试。',

    'off-title': '移除您的手机号码？',
    'off-lead': '此后仅凭密码或电子邮箱即可登录。您的恢复码将失效。',
    'off-other': '此后登录不再需要发送到该号码的验证码。',
    'off-do': '移除',
    'already-off': '已在其他标签页或其他设备上移除该号码。',
  },

  chart: {
    period: '时间范围',
    '1m': '1 个月',
    '6m': '6 个月',
    '1y': '1 年',
    '5y': '5 年',
    all: '全部',
    shown: '显示方式',
    kinds: '按类别',
    lines: '逐项',
    total: '合计',
    none: '还没有估值。',
    at: '{name}：{value}',
    table: '以表格显示',
    date: '日期',
    ofMonths: '每月最后一个有估值的日期。',
    ofYears: '每年最后一个有估值的日期。',
    owed: '欠款',
  },
};
