import type { Translations } from '../../shared/strings.ts';
import type { downloadStrings } from '../download.strings.ts';
import type { openedStrings } from '../opened-plan.strings.ts';
import type { pictureStrings } from '../picture.strings.ts';
import type { wealthStrings } from '../portal-wealth.strings.ts';

export const zh: Translations<
  typeof wealthStrings | typeof pictureStrings | typeof openedStrings | typeof downloadStrings
> = {
  wealth: {
    heading: '财富',
    none: '目前没有任何项目。',
    'none-hint': '待我们录入后，您的资产和负债会显示在这里。',
    netWorth: '净资产',
    since: '自{day}以来 {amount}',
    sincePercent: '自{day}以来 {amount}（{percent}）',
    had: '您的资产',
    owed: '您的负债',
    all: '全部',
    status: '显示',
    search: '搜索名称、机构或持有人',
    found: { by: 'count', other: '{count} 个项目' },
    more: '显示更多',
    newest: '仅列出前 {count} 个项目。',
    sortBy: '排序方式',
    plan: '项目',
    value: '价值',
    valued: '估值日期',
    change: '变动',
    share: '占比',
    unvalued: '尚未估值',
    stale: '估值过旧',
    uncounted: '未计入',
    kind: {
      by: 'kind',
      property: '房产',
      pension: '养老金',
      investment: '投资',
      cash: '现金',
      insurance: '保险',
      business: '企业',
      possession: '财物',
      asset: '其他资产',
      mortgage: '房屋贷款',
      loan: '贷款',
      credit: '信用债务',
      liability: '其他负债',
      other: '其他',
    },
    groupSum: '{kind}：{amount}',
    back: '全部项目',
  },

  'wealth-picture': {
    overTime: '您的财富走势',
    byKind: '您的财富构成',
    csv: '下载 CSV',
    changes: '变动自{day}起计算，存入和取出的款项也计算在内。占比是占全部资产或全部负债的比例。',
    rate: '1 {from} = {rate} {to}，{day}',
    then: '走势中的每个价值均按当日汇率折算。',
    unconverted: '没有 {currency} 的汇率，因此未计入。',
  },

  'wealth-opened': {
    worth: { by: 'side', owed: '欠款', other: '价值' },
    on: '{day}',
    sinceDay: '自{day}以来',
    stale: '此估值已过旧。取得新的估值后会尽快录入。',
    withdrawn: '此项目已于{moment}移除，不再计入。',
    inOwn: '以 {currency} 计',
    share: { by: 'side', owed: '占全部负债的比例', other: '占全部资产的比例' },
    reference: '编号',
    startedOn: '开始日期',
    history: '历次估值',
    day: '日期',
    amount: '价值',
    moved: '变动',
    note: '备注',
  },

  'wealth-download': {
    file: '财富',
    provider: '机构',
    kind: '类别',
    owners: '持有人',
    currency: '货币',
    changeSince: '自{day}以来的变动',
    counted: '折合 {currency}',
  },
};
