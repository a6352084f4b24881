import type { Translation } from '../../message.ts'
import type { shell as english } from '../en/shell.ts'

export const shell: Translation<typeof english> = {
  'shell.show-entered': 'إظهار ما تُدخله',
  'shell.opening': 'جارٍ فتح خزانة المفاتيح…',
  'shell.close': 'إغلاق',
  'shell.cancel': 'إلغاء',
  'shell.copied': 'تم النسخ',
  'shell.fault.what': 'تعذّر على Chatelaine تنفيذ ذلك بسبب خلل فيه.',
  'shell.fault.do': 'أعد المحاولة. إن استمر الأمر، فأعد تشغيل Chatelaine؛ لم يضِع شيء.',

  'shell.rail.label': 'الرئيسية',
  'shell.rail.overview': 'نظرة عامة',
  'shell.rail.servers': 'الخوادم',
  'shell.rail.history': 'السجل',
  'shell.rail.settings': 'الإعدادات',
  'shell.rail.waiting':
    '{place}: {count, plural, zero {لا شيء بانتظارك} one {أمر واحد بانتظارك} two {أمران بانتظارك} few {# أمور بانتظارك} many {# أمرًا بانتظارك} other {# أمر بانتظارك}}',
  'shell.rail.lock': 'القفل الآن ({shortcut}). {whatIs}',
  'shell.rail.lock-label': 'القفل الآن. الخزنة: {state}',
  'shell.rail.vault': '{whatIs} {whatToDo}',
  'shell.rail.vault-label': 'الخزنة: {state}',

  'shell.notice.asks.permission':
    '<b>يطلب {name} أكثر مما يفتحه مفتاحه.</b> ثمة استدعاء ينتظر جوابك.',
  'shell.notice.asks.question': '<b>يسألك {name} عن شيء.</b> ثمة استدعاء ينتظر جوابك.',
  'shell.notice.asks.approval':
    '<b>لدى {name} أداة غير مسموح لها بالعمل بعد.</b> ثمة استدعاء ينتظر جوابك.',
  'shell.notice.look': 'عرض',
  'shell.notice.keyring': 'حلقة مفاتيح النظام',
  'shell.notice.vault': '<b>{whatIs}</b> {whatToDo}',
  'shell.notice.set-passphrase': 'تعيين عبارة مرور',
  'shell.notice.history': 'السجل',
  'shell.notice.set-aside':
    '<b>كان ملف السجل تالفًا، فيبدأ هنا ملف جديد.</b> الملف القديم محفوظ باسم {path}.',
  'shell.notice.altered':
    '<b>{what}</b> يمكن الوثوق بالقيود التي قبله. صدّرها، وابحث عن البرنامج الآخر الذي كتب في مجلد البيانات.',

  'shell.backend.gnome_libsecret': 'حلقة مفاتيح GNOME',
  'shell.backend.kwallet': 'محفظة KWallet',
  'shell.backend.kwallet5': 'محفظة KWallet',
  'shell.backend.kwallet6': 'محفظة KWallet',
  'shell.backend.keychain': 'سلسلة مفاتيح macOS',
  'shell.backend.dpapi': 'حماية البيانات في Windows',
  'shell.backend.basic_text': 'لا حلقة مفاتيح',
  'shell.backend.unknown': 'حلقة مفاتيح غير معروفة',
  'shell.backend.passphrase': 'عبارة المرور',

  'shell.vault.ready': 'المفاتيح مختومة',
  'shell.vault.ready.what-is': 'كل مفتاح مختوم في خزنة تخصه بواسطة {backend}.',
  'shell.vault.ready.what-is-both':
    'كل مفتاح مختوم في خزنة تخصه بواسطة {backend} وعبارة المرور معًا.',
  'shell.vault.ready.what-to-do': 'لا شيء عليك فعله.',
  'shell.vault.locked': 'حلقة المفاتيح مقفلة',
  'shell.vault.locked.what-is':
    'حلقة مفاتيح النظام مقفلة، فلا يمكن فتح أي مفتاح. المفاتيح كلها محفوظة.',
  'shell.vault.locked.what-to-do': 'افتح حلقة المفاتيح في هذا الحاسوب، ويتابع Chatelaine تلقائيًا.',
  'shell.vault.memory-only': 'في الذاكرة فقط',
  'shell.vault.memory-only.what-is':
    'لم يُعثر على حلقة مفاتيح صالحة. المفاتيح في الذاكرة فقط، ولا شيء على القرص.',
  'shell.vault.memory-only.what-to-do':
    'تزول حين يُغلق Chatelaine. لحفظها عيّن عبارة مرور أو جهّز حلقة مفاتيح.',
  'shell.vault.undecryptable': 'لا يمكن فتح المفاتيح',
  'shell.vault.undecryptable.what-is':
    'خُتمت المفاتيح بواسطة: {earlier}. الموجود الآن: {backend}، ولا يمكن فتحها به.',
  'shell.vault.undecryptable.what-to-do':
    'المفاتيح محفوظة. أعد حلقة المفاتيح السابقة أو سجّل الدخول من جديد.',
  'shell.vault.passphrase-locked': 'مقفل',
  'shell.vault.passphrase-locked.what-is': 'Chatelaine مقفل. لا مفتاح في الذاكرة ولا اتصال مفتوح.',
  'shell.vault.passphrase-locked.what-to-do': 'أدخل عبارة المرور للمتابعة.',

  'shell.ledger.checking.none': 'جارٍ التحقق من السجل…',
  'shell.ledger.verified.none': 'لا قيود في السجل بعد.',
  'shell.ledger.checking':
    '{count, plural, zero {جارٍ التحقق، ولا قيود…} one {جارٍ التحقق من قيد واحد…} two {جارٍ التحقق من قيدين…} few {جارٍ التحقق من # قيود…} many {جارٍ التحقق من # قيدًا…} other {جارٍ التحقق من # قيد…}}',
  'shell.ledger.verified':
    '{count, plural, zero {لا قيود بعد} one {القيد الوحيد سليم} two {القيدان متوافقان} few {القيود كلها متوافقة، وعددها #} many {القيود كلها متوافقة، وعددها #} other {القيود كلها متوافقة، وعددها #}}. لم يُغيَّر شيء ولم يُحذف شيء.',
  'shell.ledger.broken': 'غُيِّر السجل من خارج Chatelaine: القيد {number} لا يتوافق مع ما قبله.',
}
