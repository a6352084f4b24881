import type { Translation } from '../../message.ts'
import type { importing as english } from '../en/import.ts'

export const importing: Translation<typeof english> = {
  'import.sources.text':
    'قوائم خوادم تحتفظ بها تطبيقات أخرى على هذا الحاسوب. تُقرأ ولا تُغيَّر، ولا يُشغَّل شيء مما فيها.',
  'import.sources.looking': 'جارٍ البحث حيث تحتفظ التطبيقات الأخرى بقوائمها…',
  'import.sources.none':
    'لم يُعثر على أي قائمة حيث تحتفظ بها تطبيقات Claude وVS Code وCursor وWindsurf وZed. يمكنك اختيار ملف من مكان آخر.',
  'import.sources.found': 'القوائم التي عُثر عليها',
  'import.sources.choose': 'اختيار ملف',
  'import.sources.preview': 'معاينة',
  'import.sources.servers':
    '{count, plural, zero {لا خوادم} one {خادم واحد} two {خادمان} few {# خوادم} many {# خادمًا} other {# خادم}}',
  'import.file': '{app}، {path}',
  'import.cancel': 'إلغاء',

  'import.preview.all': 'كل ما يمكن إضافته ({possible, number} من {total, number})',
  'import.preview.text':
    'لا يُشغَّل شيء ولا يُسأل أحد. تنتظر الخوادم البعيدة حتى تتصل بها، والبرامج حتى توافق على أوامرها.',
  'import.preview.back': 'رجوع',
  'import.preview.add-none': 'إضافة',
  'import.preview.add':
    '{count, plural, zero {إضافة} one {إضافة خادم واحد} two {إضافة خادمين} few {إضافة # خوادم} many {إضافة # خادمًا} other {إضافة # خادم}}',
  'import.entry.http': 'خادم بعيد',
  'import.entry.local': 'برنامج',
  'import.value.secret': 'عُثر على قيمة وستُختم',
  'import.value.plain': 'لا تبدو سرًّا، لكنها ستُختم أيضًا',
  'import.value.left-out': 'لن تُنقل؛ يضعها Chatelaine بنفسه أو لا يمكن إرسالها',
  'import.value.blank': 'يُطلب إدخال قيمة',
  'import.value.enter': 'يطلب الملف قيمة. إن بقي الحقل فارغًا فلن تُضاف، ويمكن إدخالها لاحقًا.',
  'import.value.enter-hinted':
    'يطلب الملف قيمة ({hint}). إن بقي الحقل فارغًا فلن تُضاف، ويمكن إدخالها لاحقًا.',

  'import.done.added':
    '<b>{count, plural, zero {لم يُضَف أي خادم} one {أُضيف خادم واحد} two {أُضيف خادمان} few {أُضيفت # خوادم} many {أُضيف # خادمًا} other {أُضيف # خادم}}.</b> لم يُجرَ أي اتصال، ولم يُشغَّل أي برنامج.',
  'import.done.refused': 'لم يُضَف <b>{name}</b>. {whatHappened} {whatToDo}',
  'import.done.list': 'ما أُضيف',
  'import.done.waits.http': '{name} <quiet>ينتظر الاتصال به</quiet>',
  'import.done.waits.local': '{name} <quiet>ينتظر موافقتك</quiet>',
  'import.done.open': 'فتح',
  'import.done.open-one': 'فتح {name}',
  'import.done.done': 'تم',
  'import.done.plaintext.title': 'ما زالت مقروءة في ملفات أخرى',
  'import.done.plaintext.text':
    'هذه الأسرار مختومة هنا الآن. لكنها ما زالت مكشوفة حيث أتت، لكل برنامج على هذا الحاسوب. أزلها من هناك حين لا يعود ذلك التطبيق بحاجة إليها.',
  'import.done.plaintext.copy': 'نسخ المسار',
}
