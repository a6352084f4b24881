import type { Translation } from '../../message.ts'
import type { calls as english } from '../en/calls.ts'

export const calls: Translation<typeof english> = {
  'calls.reading': 'جارٍ قراءة السجل…',
  'calls.none': 'لم تُستدعَ أي أداة بعد.',
  'calls.none-fits': 'لا استدعاء يطابق هذه الكلمات.',
  'calls.further-back': 'البحث في ما هو أقدم',
  'calls.more': 'تحميل المزيد',
  'calls.shown':
    'المعروض {shown, number} من {total, plural, zero {# استدعاء} one {استدعاء واحد} two {استدعاءين} few {# استدعاءات} many {# استدعاءً} other {# استدعاء}}.',

  'calls.entry.label': '{tool} لدى {server}: {outcome}، الاستدعاء {number}',
  'calls.entry.window': '{tool} لدى {server}',
  'calls.entry.chat': '{tool} لدى {server} <quiet>للمحادثة «{name}»</quiet>',
  'calls.entry.app': '{tool} لدى {server} <quiet>للتطبيق «{name}»</quiet>',
  'calls.when': 'الوقت',
  'calls.account': 'الحساب',
  'calls.account-unknown': 'غير معروف',
  'calls.caller': 'صاحب الطلب',
  'calls.decision': 'سبب التشغيل أو عدمه',
  'calls.took': 'المدة',
  'calls.sent': 'المُرسَل',
  'calls.sent-nothing': 'لا شيء',
  'calls.received': 'المُستلَم',
  'calls.digest': 'بصمة الوسيطات',
  'calls.arguments': 'الوسيطات',

  'calls.outcome.done': 'تم',
  'calls.outcome.tool-error': 'فشلت الأداة',
  'calls.outcome.failed': 'فشل',
  'calls.outcome.cancelled': 'أُلغي',
  'calls.outcome.not-made': 'لم يُنفَّذ',

  'calls.decision.default': 'حسب الإعداد الافتراضي لمثل هذه الأدوات',
  'calls.decision.always': 'قلت «دائمًا»',
  'calls.decision.pattern': 'قلت «دائمًا» لمثل هذه الوسيطات',
  'calls.decision.session': 'قلت «لهذه الجلسة»',
  'calls.decision.once': 'سمحت به مرة واحدة',
  'calls.decision.refused': 'لم تسمح به، أو كثرت الطلبات المنتظرة',
  'calls.decision.blocked': 'الأداة محظورة',
  'calls.decision.suspended': 'كانت الأداة معلّقة لأن تعريفها تغيّر',
  'calls.decision.unknown': 'لم يذكر الخادم أداة كهذه',
  'calls.decision.none': 'سُحب الطلب قبل أن تجيب',

  'calls.bytes':
    '{count, plural, zero {# بايت} one {بايت واحد} two {بايتان} few {# بايتات} many {# بايتًا} other {# بايت}}',
  'calls.kilobytes': '{size, number, ::.0} كيلوبايت',
  'calls.megabytes': '{size, number, ::.0} ميغابايت',

  'calls.search': 'البحث في الاستدعاءات',
  'calls.search.hint': 'أداة أو خادم أو تطبيق أو كلمة',
  'calls.filter.outcome': 'النتيجة',
  'calls.filter.every-outcome': 'كل النتائج',

  'calls.keeping': 'ما يحفظه السجل',
  'calls.keeping.arguments': 'الوسيطات كما كانت',
  'calls.keeping.digest': 'بصمة الوسيطات',
  'calls.keeping.keep-arguments': 'حفظ وسيطات كل استدعاء كما كانت',
  'calls.keeping.keep-arguments.text':
    'تُحفظ دون ختم وقد تحتوي على أسرار. من دون ذلك تُحفظ بصمة تبيّن هل كان استدعاءان متماثلين. إيقاف هذا الخيار يمحو ما حُفظ.',
  'calls.keeping.span': 'مدة حفظ الاستدعاءات',
  'calls.keeping.span.30': '30 يومًا',
  'calls.keeping.span.90': '90 يومًا',
  'calls.keeping.span.365': 'سنة',
  'calls.keeping.span.all': 'آخر مليون استدعاء',
  'calls.keeping.empty': 'إفراغ السجل',
  'calls.keeping.empty-now': 'إفراغ الآن',
  'calls.keeping.keep': 'إبقاؤه',
}
