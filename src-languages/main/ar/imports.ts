import type { Translation } from '../../message.ts'
import type { imports as english } from '../en/imports.ts'

export const imports: Translation<typeof english> = {
  'imports.app.list-of-servers': 'قائمة خوادم',
  'imports.problem.absent': 'لم يعد الملف موجودًا.',
  'imports.problem.too-large': 'الملف أكبر مما يمكن أن تكونه قائمة خوادم، فلم يُقرأ.',
  'imports.problem.not-a-file': 'ما هناك ليس ملفًا، فلم يُقرأ.',
  'imports.problem.cyclic': 'الملف رابط يعود إلى نفسه.',
  'imports.problem.unreadable': 'تعذّرت قراءة الملف. تحقق من أنه يُسمح لك بقراءته.',
  'imports.problem.not-text': 'يحتوي الملف على شيء غير النص.',
  'imports.problem.empty': 'الملف فارغ.',
  'imports.problem.broken': 'الملف ليس JSON يمكن قراءته؛ والخطأ في السطر {line} أو قبله مباشرة.',
  'imports.problem.too-deep': 'الملف متداخل أكثر مما يكون في قائمة خوادم.',
  'imports.problem.no-servers': 'لا يذكر الملف خوادم MCP.',
  'imports.place': '{path}، السطر {line}',
  'imports.of-file': '{app}، {path}',
  'imports.problem-of-file': '{app}، {path}: {problem}',
  'imports.first-only':
    '{app}، {path}: لا تُعرض إلا أول الخوادم وعددها {most}، وفي الملف غيرها وعددها {more}.',
  'imports.note.nothing-to-reach': 'ليس له عنوان ولا أمر.',
  'imports.note.too-long': 'عنوانه أو أمره أطول من أي شيء يمكن أن يعمل.',
  'imports.note.blank-in-address':
    'في عنوانه خانة فارغة، {about}، لا يملؤها إلا التطبيق الآخر. أضفه بعنوانه.',
  'imports.note.secret-in-address':
    'يبدو عنوانه نفسه سرًا. تُحفظ العناوين مكشوفة، لذلك لن يُضاف؛ أضفه بعنوانه إن أردت ذلك.',
  'imports.note.secret-in-command':
    'في سطر أوامره ما يبدو سرًا ({about}). تُحفظ سطور الأوامر مكشوفة، لذلك لن يُضاف. أدخل السر في متغير، فهناك يُختم.',
  'imports.note.argument-not-text': 'إحدى وسائطه ليست نصًا ولا رقمًا، لذلك لا يمكن نقل أمره كما هو.',
  'imports.note.secret-taken-out':
    'يبدو المعامل {about} في عنوانه سرًا. يُضاف الخادم بدونه؛ أدخله كمفتاح إن طلبه الخادم.',
  'imports.note.blank-in-command':
    'في أمره خانة فارغة، {about}، لا يملؤها إلا التطبيق الآخر. هنا يتلقاها البرنامج كما هي.',
  'imports.note.remote-in-disguise':
    'هناك لا يُشغَّل {about} إلا للوصول إلى هذا العنوان. يذهب Chatelaine إليه بنفسه ولا يشغّل شيئًا.',
  'imports.note.off-there': 'هو متوقف في التطبيق الآخر.',
  'imports.note.folder-not-kept': 'هناك يبدأ في مجلد خاص به، أما هنا فلا.',
  'imports.note.file-not-read': 'توجد متغيرات أخرى في ملف آخر لا يُقرأ.',
  'imports.note.value-not-text': '{about} ليس نصًا يمكن تمريره، فلن يُنقل.',
  'imports.about.argument': 'وسيطة',
  'imports.about.user-name': 'اسم المستخدم',
  'imports.already-there': 'موجود في قائمتك من قبل.',
  'imports.same-as': 'هو نفسه {name} أعلاه.',
  'imports.does.nothing': 'لا شيء: لا يمكن نقله كما هو.',
  'imports.does.add-remote': 'يضيف الخادم. ولا يُتصل به إلا حين تطلب ذلك.',
  'imports.does.add-local': 'يضيف برنامجًا على هذا الحاسوب. ولا يعمل إلا بعد موافقتك على أمره.',
  'imports.exported-note':
    'كتبه Chatelaine دون أسرار: ما هو فارغ هنا كان مختومًا هناك، ويجب ملؤه. ولا يشمل هذا الملف تسجيلات الدخول.',
}
