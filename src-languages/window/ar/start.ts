import type { Translation } from '../../message.ts'
import type { start as english } from '../en/start.ts'

export const start: Translation<typeof english> = {
  'start.title': 'الخطوات الأولى',
  'start.steps': 'الخطوات',
  'start.step.keys': 'مفاتيحك',
  'start.step.server': 'خادم',
  'start.step.connect': 'مفتاحه',
  'start.skip': 'تخطٍّ',
  'start.next': 'التالي',
  'start.back': 'رجوع',
  'start.keys.title': 'مرحبًا بك في خزانة المفاتيح',
  'start.keys.lead':
    'عندما توصل خادمًا يعطي Chatelaine مفتاحًا. هنا ترى ما يفتحه كل مفتاح، وتسترده بنقرة واحدة.',
  'start.keys.here': 'كيف تُحفظ المفاتيح على هذا الحاسوب',
  'start.keys.passphrase': 'تعيين عبارة مرور',
  'start.keys.passphrase-about': 'إن أردت واحدة أيضًا. يمكنك ذلك لاحقًا من الإعدادات.',
  'start.server.title': 'اختر خادمًا أول',
  'start.server.lead': 'أنت تقرر ما يُسمح له به قبل أن يُعطى مفتاح. لا يُرسل شيء حتى تختار.',
  'start.server.demo': 'جرّبه هنا دون أي حساب',
  'start.server.known': 'خوادم معروفة',
  'start.server.other': 'أي خادم آخر',
  'start.server.address': 'عنوانه',
  'start.server.add': 'توصيل',
  'start.server.import': 'استيراد من تطبيق آخر',
  'start.connect.title': 'توصيل {name}',
  'start.connect.works': '{name} يعمل',
  'start.connect.gone': 'لم يعد هذا الخادم في القائمة',
  'start.connect.other': 'اختيار خادم آخر',
  'start.connect.no-key': 'لم يطلب تسجيل الدخول، لذا ليس لديه مفتاح.',
  'start.connect.tools':
    '{count, plural, zero {لا يقدّم أي أداة.} one {يقدّم أداة واحدة. أنت تقرر هل تعمل.} two {يقدّم أداتين. أنت تقرر أيهما تعمل.} few {يقدّم # أدوات. أنت تقرر أيها يعمل.} many {يقدّم # أداة. أنت تقرر أيها يعمل.} other {يقدّم # أداة. أنت تقرر أيها يعمل.}}',
  'start.connect.open': 'فتح',
}
