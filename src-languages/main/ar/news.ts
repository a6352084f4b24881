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
  'tray.title': 'Chatelaine: {words}',
  'tray.open': 'فتح Chatelaine',
  'tray.lock': 'قفل',
  'tray.quit': 'إنهاء',
}
