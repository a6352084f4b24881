import type { Translation } from '../../message.ts'
import type { menu as english } from '../en/menu.ts'

export const menu: Translation<typeof english> = {
  'menu.about': 'حول Chatelaine',
  'menu.hide': 'إخفاء Chatelaine',
  'menu.hide-others': 'إخفاء الآخرين',
  'menu.show-all': 'إظهار الكل',
  'menu.quit': 'إنهاء Chatelaine',
  'menu.edit': 'تحرير',
  'menu.undo': 'تراجع',
  'menu.redo': 'إعادة',
  'menu.cut': 'قص',
  'menu.copy': 'نسخ',
  'menu.paste': 'لصق',
  'menu.select-all': 'تحديد الكل',
  'menu.window': 'النافذة',
  'menu.minimize': 'تصغير',
  'menu.zoom': 'تكبير',
  'menu.close': 'إغلاق',
  'menu.front': 'إحضار الكل إلى المقدمة',
}
