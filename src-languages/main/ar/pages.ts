import type { Translation } from '../../message.ts'
import type { pages as english } from '../en/pages.ts'

export const pages: Translation<typeof english> = {
  'pages.redirect.done': 'سُجّل دخولك.',
  'pages.redirect.failed': 'لم ينجح تسجيل الدخول. يقول Chatelaine لماذا.',
  'pages.redirect.unfinished': 'لا يزال Chatelaine يُتمّ تسجيل الدخول. انظر النتيجة فيه.',
  'pages.redirect.close': 'يمكنك إغلاق هذه الصفحة والعودة إلى Chatelaine.',
  'pages.dialog.all-files': 'كل الملفات',
  'pages.start-failed.what': 'تعذّر بدء Chatelaine',
  'pages.start-failed.detail': 'تعذّر فتح بياناته. تأكد من أن القرص ليس ممتلئًا.',
  'pages.settings-set-aside.what': 'كان ملف الإعدادات تالفًا ونُحّي جانبًا.',
  'pages.settings-set-aside.detail':
    'يبدأ Chatelaine بقائمة خوادم فارغة. والملف التالف محفوظ باسم {path}.',
}
