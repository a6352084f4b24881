import type { Translation } from '../../message.ts'
import type { doctor as english } from '../en/doctor.ts'

export const doctor: Translation<typeof english> = {
  'doctor.title': 'فحص تسجيل الدخول',
  'doctor.back': 'العودة إلى الخادم',
  'doctor.about': 'آخر 20 مرة، في الذاكرة حتى تُنهي التطبيق. لا مفتاح هنا ولا رمز ولا سر.',
  'doctor.reading': 'جارٍ جلب آخر عمليات تسجيل الدخول…',
  'doctor.nothing': 'لم يحدث شيء منذ بدء Chatelaine.',
  'doctor.list': 'ما حدث',
  'doctor.times':
    '{count, plural, zero {ولا مرة} one {مرة واحدة} two {مرتان} few {# مرات} many {# مرة} other {# مرة}}',

  'doctor.outcome.label': 'كيف انتهى',
  'doctor.outcome.succeeded': 'لم يعترض شيء الطريق. هذا ما حدث، خطوة بخطوة.',
  'doctor.outcome.running': 'هذا جارٍ الآن. ما حدث حتى الآن:',
  'doctor.outcome.cancelled': 'أُلغي قبل نهايته. ما حدث حتى ذلك الحين:',
  'doctor.outcome.failed': 'لم يصل إلى نهايته. ما حدث حتى ذلك الحين:',

  'doctor.diagnosis.title': 'السبب المرجَّح',
  'doctor.diagnosis.what-to-do': 'ما العمل',
  'doctor.diagnosis.try-again': 'إعادة المحاولة',
  'doctor.diagnosis.sign-in': 'تسجيل الدخول',
  'doctor.diagnosis.open-settings': 'فتح الإعدادات',
  'doctor.diagnosis.who.you': 'يمكنك إصلاح هذا.',
  'doctor.diagnosis.who.server': 'يمكن لمن يدير الخادم إصلاح هذا.',
  'doctor.diagnosis.who.provider': 'يمكن لمن يدير خدمة تسجيل الدخول إصلاح هذا.',
  'doctor.diagnosis.who.network': 'هذا يتعلق بالشبكة بين الطرفين.',

  'doctor.check.title': 'ما الذي سيحدث',
  'doctor.check.step-count':
    '{count, plural, zero {لا خطوات للفحص} one {خطوة واحدة للفحص} two {خطوتان للفحص} few {# خطوات للفحص} many {# خطوة للفحص} other {# خطوة للفحص}}',

  'doctor.report.copy': 'نسخ التقرير',
  'doctor.report.save': 'حفظ التقرير',
  'doctor.report.saved': 'تم الحفظ.',

  'doctor.steps.label': 'الخطوات',
  'doctor.steps.omitted':
    '{count, plural, zero {لم تُحذف أي خطوة} one {خطوة واحدة في الوسط لم يتسع لها المكان} two {خطوتان في الوسط لم يتسع لهما المكان} few {# خطوات في الوسط لم يتسع لها المكان} many {# خطوة في الوسط لم يتسع لها المكان} other {# خطوة في الوسط لم يتسع لها المكان}}.',
  'doctor.step.after': 'بعد',
  'doctor.step.request': 'الطلب',
  'doctor.step.answer': 'الجواب',
  'doctor.step.answered': '<mono>{status}</mono> خلال {time}',
  'doctor.step.answered.proxy': '<mono>{status}</mono> خلال {time}، عبر وكيل',
  'doctor.step.answered.cache': '<mono>{status}</mono> خلال {time}، من الذاكرة المؤقتة',
  'doctor.step.no-answer': 'لا جواب خلال {time}',
  'doctor.step.no-answer.proxy': 'لا جواب خلال {time}، عبر وكيل',

  'doctor.from.app': 'Chatelaine',
  'doctor.from.mcp-server': 'الخادم',
  'doctor.from.authorization-server': 'خدمة تسجيل الدخول',
  'doctor.from.browser': 'متصفحك',
  'doctor.from.person': 'أنت',
  'doctor.from.identity-provider': 'مؤسستك',
  'doctor.to.app': 'Chatelaine',
  'doctor.to.mcp-server': 'الخادم',
  'doctor.to.authorization-server': 'خدمة تسجيل الدخول',
  'doctor.to.browser': 'متصفحك',
  'doctor.to.person': 'أنت',
  'doctor.to.identity-provider': 'مؤسستك',
  'doctor.from-to': '{from} ← {to}',
}
