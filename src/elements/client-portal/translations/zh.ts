import type { Translations } from '../../shared/strings.ts';
import type { portalStrings } from '../client-portal.strings.ts';

export const zh: Translations<typeof portalStrings> = {
  'client-portal': {
    quotes: '报价',
    tasks: '任务',
    wealth: '财富',
    goals: '目标',
    security: '安全',
    pages: '页面',
    more: '更多',
    skip: '跳到页面内容',
    'sign-out': '退出登录',
    'signed-out': '您已退出登录。',
    'not-included': '您的账户不包含此页面',
    none: '这里还没有内容',
    'none-hint': '您的账户目前不包含任何页面。如与预期不符，请联系我们。',
    'not-found': '找不到页面',
    'not-found-hint': '此地址没有页面，可能已移走。',
    failed: '目前无法使用',
    'go-to': '前往{page}',
  },
};
