import type { Translations } from '../../shared/strings.ts';
import type { downloadStrings } from '../download.strings.ts';
import type { openedStrings } from '../opened-plan.strings.ts';
import type { pictureStrings } from '../picture.strings.ts';
import type { wealthStrings } from '../portal-wealth.strings.ts';

export const ar: Translations<
  typeof wealthStrings | typeof pictureStrings | typeof openedStrings | typeof downloadStrings
> = {
  wealth: {
    heading: 'الثروة',
    none: 'لا توجد بنود بعد.',
    'none-hint': 'يظهر هنا ما تملكه وما عليك بمجرد أن ندخله.',
    netWorth: 'صافي الثروة',
    since: '{amount} منذ {day}',
    sincePercent: '{amount} ({percent}) منذ {day}',
    had: 'ما تملكه',
    owed: 'ما عليك',
    all: 'الكل',
    status: 'العرض',
    search: 'البحث بالاسم أو الجهة أو المالك',
    found: {
      by: 'count',
      zero: 'لا بنود',
      one: 'بند واحد',
      two: 'بندان',
      few: '{count} بنود',
      many: '{count} بندًا',
      other: '{count} بند',
    },
    more: 'عرض المزيد',
    newest: 'تظهر البنود الأولى فقط، وعددها {count}.',
    sortBy: 'الترتيب حسب',
    plan: 'البند',
    value: 'القيمة',
    valued: 'تاريخ التقييم',
    change: 'التغيّر',
    share: 'النسبة',
    unvalued: 'لم يُقيّم بعد',
    stale: 'تقييم قديم',
    uncounted: 'غير محتسب',
    kind: {
      by: 'kind',
      property: 'عقارات',
      pension: 'معاشات التقاعد',
      investment: 'استثمارات',
      cash: 'نقد',
      insurance: 'تأمين',
      business: 'أعمال',
      possession: 'مقتنيات',
      asset: 'أصول أخرى',
      mortgage: 'رهون عقارية',
      loan: 'قروض',
      credit: 'ائتمان',
      liability: 'ديون أخرى',
      other: 'غير ذلك',
    },
    groupSum: '{kind}: {amount}',
    back: 'كل البنود',
  },

  'wealth-picture': {
    overTime: 'ثروتك عبر الزمن',
    byKind: 'ثروتك حسب النوع',
    csv: 'تنزيل بصيغة CSV',
    changes:
      'التغيّرات محسوبة منذ {day}، وتشمل المبالغ المودعة والمسحوبة. النسب من كل ما تملكه، أو من كل ما عليك.',
    rate: '1 {from} = {rate} {to}، {day}',
    then: 'عبر الزمن، تُحتسب كل قيمة بسعر صرف يومها.',
    unconverted: 'لا يُعرف سعر صرف {currency}، لذلك لا يُحتسب.',
  },

  'wealth-opened': {
    worth: { by: 'side', owed: 'المستحق', other: 'القيمة' },
    on: 'في {day}',
    sinceDay: 'منذ {day}',
    stale: 'هذه القيمة قديمة. ستُدخل قيمة أحدث فور توفرها.',
    withdrawn: 'أُزيل هذا البند في {moment}، ولم يعد محتسبًا.',
    inOwn: 'بعملة {currency}',
    share: { by: 'side', owed: 'النسبة مما عليك', other: 'النسبة مما تملكه' },
    reference: 'الرقم',
    startedOn: 'تاريخ البدء',
    history: 'القيم عبر الزمن',
    day: 'اليوم',
    amount: 'القيمة',
    moved: 'التغيّر',
    note: 'ملاحظة',
  },

  'wealth-download': {
    file: 'wealth',
    provider: 'الجهة',
    kind: 'النوع',
    owners: 'المالكون',
    currency: 'العملة',
    changeSince: 'التغيّر منذ {day}',
    counted: 'محتسب بعملة {currency}',
  },
};
