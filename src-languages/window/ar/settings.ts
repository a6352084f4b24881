import type { Translation } from '../../message.ts'
import type { settings as english } from '../en/settings.ts'

export const settings: Translation<typeof english> = {
  'settings.title': 'الإعدادات',
  'settings.theme.title': 'المظهر',
  'settings.theme.system': 'مثل النظام',
  'settings.theme.light': 'فاتح',
  'settings.theme.dark': 'داكن',
  'settings.language.title': 'اللغة',
  'settings.language.system': 'مثل النظام',
  'settings.keyring.title': 'حلقة مفاتيح النظام',
  'settings.keyring.none': 'لا توجد حلقة مفاتيح في النظام، وعبارة المرور تقوم مقامها.',
  'settings.keyring.name': 'يسمّيها النظام <mono>{name}</mono>.',
  'settings.data.title': 'مكان بياناتك',
  'settings.data.text':
    'الخزائن المختومة والسجل وهذه الإعدادات كلها في مجلد واحد، ولا شيء في أي مكان آخر.',
  'settings.data.folder': 'مجلد البيانات',
  'settings.data.copy': 'نسخ المسار',
  'settings.version': 'Chatelaine {version}',
  'settings.telling.title': 'حين تنظر إلى شيء آخر',
  'settings.telling.text':
    'يخبرك Chatelaine حين يطلب منك خادم تسجيل الدخول أو أذونات أكثر، وحين يوشك مفتاح على الانتهاء، وحين يصل الإلغاء إلى مزوّده.',
  'settings.telling.label': 'الإشعارات',
  'settings.telling.off': 'لا إشعارات',
  'settings.telling.quiet': 'بهدوء',
  'settings.telling.sound': 'مع صوت',
  'settings.telling.tray': 'المتابعة في شريط النظام عند إغلاق النافذة',
}
