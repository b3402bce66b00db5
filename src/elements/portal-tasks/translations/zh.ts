import type { Translations } from '../../shared/strings.ts';
import type { openedStrings } from '../opened-task.strings.ts';
import type { tasksStrings } from '../portal-tasks.strings.ts';

export const zh: Translations<typeof tasksStrings | typeof openedStrings> = {
  tasks: {
    heading: '任务',
    none: '没有待办任务。',
    'none-hint': '当我们需要您办理事项时，会在此列出。',
    'all-done': '已全部完成。谢谢您。',
    all: '全部',
    overdue: '已逾期',
    todo: '待办',
    done: '已完成',
    unknown: '其他',
    status: '状态',
    search: '搜索标题',
    found: { by: 'count', other: '{count} 项任务' },
    more: '显示更多',
    newest: '仅列出前 {count} 项任务。',
    due: {
      by: 'status',
      overdue: '原定{day}到期',
      done: '已于{day}完成',
      other: '{day}到期',
    },
    undated: '无截止日期',
    lastDay: '今天到期',
    daysLeft: { by: 'count', other: '还剩 {count} 天' },
    daysLate: { by: 'count', other: '逾期 {count} 天' },
    comments: { by: 'count', other: '{count} 条留言' },
    mark: '完成：{title}',
    undo: '撤销',

    back: '全部任务',
  },

  'tasks-opened': {
    complete: '标记为已完成',
    reopen: '撤销',
    marked: { by: 'status', done: '“{title}”已完成。', other: '“{title}”已恢复为待办。' },
    doneBy: '{name} 已于{moment} 完成。',
    doneOn: '已于{moment} 完成。',
    about: { by: 'page', quotes: '前往报价', tasks: '前往任务', wealth: '前往财富', other: '前往页面' },
    ended: {
      by: 'status',
      withdrawn: '此任务已于{moment} 撤回。无需再做任何操作。',
      reassigned: '此任务已于{moment} 转交他人。您无需再做任何操作。',
      other: '此任务已结束。',
    },
    endedTitle: {
      by: 'status',
      withdrawn: '“{title}”已于{moment} 撤回。无需再做任何操作。',
      reassigned: '“{title}”已于{moment} 转交他人。您无需再做任何操作。',
      other: '“{title}”已结束。',
    },
    unsent: '您写的内容未发送：',

    comments: '留言',
    'no-comments': '暂无留言。',
    fromFirm: '{name}，{firm}',
    write: '写留言',
    missing: '请先输入内容。',
    left: { by: 'count', other: '还可输入 {count} 个字符' },
    send: '发送留言',
    sent: '您的留言已发送。',
    'try-again': '重试',
  },
};
