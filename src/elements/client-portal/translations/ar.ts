import type { Translations } from '../../shared/strings.ts';
import type { portalStrings } from '../client-portal.strings.ts';

export const ar: Translations<typeof portalStrings> = {
  'client-portal': {
    quotes: 'عروض الأسعار',
    tasks: 'المهام',
    wealth: 'الثروة',
    goals: 'الأهداف',
    security: 'الأمان',
    pages: 'الصفحات',
    more: 'المزيد',
    skip: 'الانتقال إلى محتوى الصفحة',
    'sign-out': 'تسجيل الخروج',
    'signed-out': 'تم تسجيل خروجك.',
    'not-included': 'غير مشمول في حسابك',
    none: 'لا يوجد شيء هنا بعد',
    'none-hint': 'لا يشمل حسابك أي صفحات حتى الآن. يُرجى التواصل معنا إن كنت تتوقع غير ذلك.',
    'not-found': 'الصفحة غير موجودة',
    'not-found-hint': 'لا توجد صفحة في هذا العنوان، وربما نُقلت.',
    failed: 'غير متاح حاليًا',
    'go-to': 'الانتقال إلى {page}',
  },
};
