import type { Translation } from '../../message.ts'
import type { news as english } from '../en/news.ts'

export const news: Translation<typeof english> = {
  'tray.locked': 'مقفل',
  'tray.no-servers': 'لا خوادم بعد',
  'tray.connected': 'المتصل {connected, number} من {all, number}',
  'tray.asking':
    '{asking, plural, zero {لا خادم ينتظرك} one {خادم واحد ينتظرك} two {خادمان ينتظرانك} few {# خوادم تنتظرك} many {# خادمًا ينتظرك} other {# خادم ينتظرك}}، {connected}',
  'news.sign-in.title': 'يطلب منك {name} تسجيل الدخول',
  'news.sign-in.body': 'انتهى مفتاحه. لا يُرسَل إليه شيء حتى تسجّل الدخول من جديد.',
  'news.step-up.title': 'يطلب {name} المزيد',
  'news.step-up.to-connect': 'يحتاج إلى المزيد ليتصل.',
  'news.step-up.for-tool': 'أداته {tool} تنتظر جوابك.',
  'news.approval.title': 'ينتظر {name} موافقتك',
  'news.approval.body': 'لا تعمل أداته {tool} إلا بعد موافقتك.',
  'news.changed.title': 'غيّر {name} أداته {tool}',
  'news.changed.body': 'تقول عن نفسها غير ما قالته حين وثقت بها، فهي لا تعمل.',
  'news.question.title': 'يسألك {name} شيئًا',
  'news.question.body': 'ثمة استدعاء ينتظر جوابك.',
  'news.ending.title': 'ينتهي مفتاح {name} قريبًا',
  'news.ending.body': 'لا يتجدد تلقائيًا. سجّل الدخول من جديد حين يناسبك.',
  'news.stuck.title': 'تعذّر إخبار {name} منذ أسبوع',
  'news.stuck.body': 'مُحي مفتاحه هنا. تحقق في صفحة المزوّد هل زال هناك أيضًا.',
  'news.delivered.title': 'استُردّ مفتاح {name}',
  'news.delivered.body': 'أُخبر مزوّده الآن أيضًا.',
  'news.approval.many':
    '{count, plural, zero {لا استدعاء يعمل} one {استدعاء واحد لا يعمل} two {استدعاءان لا يعملان} few {# استدعاءات لا تعمل} many {# استدعاءً لا يعمل} other {# استدعاء لا يعمل}} إلا بعد موافقتك.',
  'news.changed.many':
    '{count, plural, zero {لم تتغير أي أداة} one {تغيّرت أداة واحدة} two {تغيّرت أداتان} few {تغيّرت # أدوات} many {تغيّرت # أداةً} other {تغيّرت # أداة}} لدى {name}',
  'news.changed.many.body': 'تقول عن نفسها غير ما قالته حين وثقت بها، فهي لا تعمل.',
  'news.question.many':
    '{count, plural, zero {لا استدعاء ينتظر} one {استدعاء واحد ينتظر} two {استدعاءان ينتظران} few {# استدعاءات تنتظر} many {# استدعاءً ينتظر} other {# استدعاء ينتظر}} جوابك.',
  'news.given-up.title': 'لم يُخبَر مزوّد {name}',
  'news.given-up.body':
    'توقف Chatelaine عن المحاولة. مُحي مفتاحه هنا. أنهِ الوصول في صفحة المزوّد نفسه.',
  'news.more.title':
    '{count, plural, zero {ولا خادم آخر} one {وخادم آخر} two {وخادمان آخران} few {و# خوادم أخرى} many {و# خادمًا آخر} other {و# خادم آخر}}',
  'news.more.body': 'يعرض Chatelaine ما تحتاج إليه.',
  'tray.title': 'Chatelaine: {words}',
  'tray.open': 'فتح Chatelaine',
  'tray.lock': 'قفل',
  'tray.quit': 'إنهاء',
}
