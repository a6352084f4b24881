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
  'settings.version': 'Chatelaine، الإصدار {version}',
  'settings.telling.title': 'حين تنظر إلى شيء آخر',
  'settings.telling.text':
    'يخبرك Chatelaine حين يطلب خادم منك تسجيل الدخول أو أذونات أكثر، وحين يوشك مفتاح على الانتهاء، وحين يصل الإلغاء إلى المزوّد.',
  'settings.telling.label': 'الإشعارات',
  'settings.telling.off': 'لا إشعارات',
  'settings.telling.quiet': 'بلا صوت',
  'settings.telling.sound': 'مع صوت',
  'settings.telling.tray': 'المتابعة في شريط النظام عند إغلاق النافذة',
  'settings.lock.title': 'القفل',
  'settings.lock.none.keyring':
    'حلقة مفاتيح النظام تفتح مفاتيحك لكل برنامج يعمل بحسابك. مع عبارة المرور يلزم الاثنان معًا، ويمكن قفل Chatelaine في غيابك.',
  'settings.lock.none.memory':
    'من دون حلقة مفاتيح في النظام تضيع مفاتيحك عند إغلاق Chatelaine. مع عبارة المرور تبقى على هذا الحاسوب مختومة بها، وتُدخلها عند كل تشغيل.',
  'settings.lock.text':
    'عبارة المرور تحمي مفاتيحك. عند القفل لا يبقى مفتاح في الذاكرة ولا اتصال مفتوح، ولا تمكن الموافقة على شيء.',
  'settings.lock.after': 'القفل تلقائيًا بعد',
  'settings.lock.minutes':
    '{count, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
  'settings.lock.hours':
    '{count, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}',
  'settings.lock.never': 'عدم القفل',
  'settings.lock.also':
    'يُقفل أيضًا عند دخول هذا الحاسوب في وضع السكون، وعند قفل شاشته إن أبلغ النظام بذلك.',
  'settings.lock.now': 'القفل الآن ({shortcut})',
  'settings.lock.change': 'تغيير',
  'settings.lock.remove': 'إزالة',
  'settings.passphrase.label': 'عبارة المرور',
  'settings.passphrase.set.title': 'تعيين عبارة مرور',
  'settings.passphrase.set.verb': 'تعيين',
  'settings.passphrase.set.keyring':
    'من الآن لا تُفتح مفاتيحك إلا بحلقة مفاتيح النظام وعبارة المرور هذه معًا.',
  'settings.passphrase.set.memory':
    'تنتقل مفاتيحك من الذاكرة إلى قرص هذا الحاسوب مختومةً بعبارة المرور هذه.',
  'settings.passphrase.set.lost':
    'لا يستطيع أحد استعادتها. إن نسيتها تُمحى المفاتيح وتسجّل الدخول من جديد.',
  'settings.passphrase.change.title': 'تغيير عبارة المرور',
  'settings.passphrase.change.verb': 'تغيير',
  'settings.passphrase.change.present': 'عبارة المرور الحالية',
  'settings.passphrase.change.new': 'عبارة المرور الجديدة',
  'settings.passphrase.change.old':
    'لن تفتح العبارة القديمة شيئًا هنا بعد ذلك. ومن عرفها ونسخ ملفاتك من قبل يستطيع فتح تلك النسخة: إن كنت تخشى ذلك فألغِ المفاتيح أيضًا.',
  'settings.passphrase.remove.title': 'إزالة عبارة المرور',
  'settings.passphrase.remove.verb': 'إزالة',
  'settings.passphrase.remove.keyring':
    'تُفتح مفاتيحك عندها بحلقة مفاتيح النظام وحدها، ولا يُقفل Chatelaine. وتبقى المفاتيح كلها.',
  'settings.passphrase.remove.alone':
    'من دون حلقة مفاتيح في النظام لا يحمي مفاتيحك هنا سوى عبارة المرور. ألغِ المفاتيح أولًا، ثم يمكن إزالة العبارة، وتبقى المفاتيح بعدها في الذاكرة وحدها.',
  'settings.elsewhere.title': 'تطبيقات أخرى',
  'settings.elsewhere.text':
    'انقل الخوادم من Claude أو VS Code أو Cursor أو Windsurf أو Zed، أو احفظ خوادمك في ملف تقرؤه هذه التطبيقات. لا مفاتيح في الملف ولا أسرار: أماكنها موجودة وفارغة.',
  'settings.elsewhere.import': 'استيراد من تطبيق آخر',
  'settings.elsewhere.export': 'تصدير الخوادم',
  'settings.elsewhere.saved':
    '{servers, plural, zero {لم يُحفظ أي خادم.} one {حُفظ خادم واحد.} two {حُفظ خادمان.} few {حُفظت # خوادم.} many {حُفظ # خادمًا.} other {حُفظ # خادم.}}',
  'settings.elsewhere.saved-with-blanks':
    '{servers, plural, zero {لم يُحفظ أي خادم.} one {حُفظ خادم واحد.} two {حُفظ خادمان.} few {حُفظت # خوادم.} many {حُفظ # خادمًا.} other {حُفظ # خادم.}} {blanks, plural, zero {لم تُترك أي قيمة فارغة.} one {تُركت قيمة واحدة فارغة.} two {تُركت قيمتان فارغتين.} few {تُركت # قيم فارغة.} many {تُركت # قيمة فارغة.} other {تُركت # قيمة فارغة.}}',
  'settings.client.title': 'كيف يعرف المزوّدون Chatelaine',
  'settings.client.text':
    'يقرأ بعض المزوّدين هوية التطبيق من ملف على الويب، هو وثيقة بيانات العميل الوصفية، فلا يحتاجون إلى تسجيله. من دون عنوان يُسجَّل Chatelaine لكل مفتاح.',
  'settings.client.label': 'عنوان الوثيقة',
  'settings.client.none': 'عدم استخدام وثيقة',
  'settings.client.keep': 'التحقق والحفظ',
  'settings.identity.title': 'مؤسستك',
  'settings.identity.text':
    'سجّل الدخول مرة واحدة حيث تعمل، فتُدخلك الخوادم التي تثق بمؤسستك بناءً على تأكيدها لهويتك (enterprise\u2011managed authorization). ومع ذلك يحصل كل خادم على مفتاحه الخاص.',
  'settings.identity.add': 'إضافة مؤسسة',
  'settings.identity.waiting': 'بانتظارك في المتصفح',
  'settings.identity.signed-out': 'لم يُسجَّل الدخول',
  'settings.identity.signed-in': 'سُجّل الدخول باسم {account}',
  'settings.identity.signed-in-unnamed': 'سُجّل الدخول باسم غير معروف',
  'settings.identity.sign-in': 'تسجيل الدخول',
  'settings.identity.sign-in-again': 'تسجيل الدخول مجددًا',
  'settings.identity.cancel': 'إلغاء',
  'settings.identity.remove': 'إزالة',
  'settings.identity.remove-one': 'إزالة {host}',
  'settings.identity.silently': 'الدخول إلى الخوادم التي تثق بها دون سؤالي كل مرة',
  'settings.identity.silently.text':
    'يحصل كل منها مع ذلك على مفتاحه الخاص وسطر في السجل، ويمكنك استرداد أي منها.',
  'settings.identity.redirect': 'عنوان إعادة التوجيه الذي يُسجَّل هناك، بأي منفذ',
  'settings.identity.copy': 'نسخ العنوان',
  'settings.identity.issuer': 'عنوان خدمة تسجيل الدخول',
  'settings.identity.issuer.text': 'جهة الإصدار (issuer) كما يذكرها من يديرها، حرفًا بحرف.',
  'settings.identity.client-id': 'معرّف العميل',
  'settings.identity.client-id.text': 'المعرّف المسجَّل به Chatelaine هناك.',
  'settings.identity.secret': 'سر العميل',
  'settings.identity.secret.text': 'فقط إن أُعطيت واحدًا. يُختم فورًا ولا يُعرض مرة أخرى.',
  'settings.identity.check': 'التحقق والإضافة',
  'settings.revoke.title': 'استرداد كل شيء',
  'settings.revoke.none': 'ليس لدى أي خادم مفتاح.',
  'settings.revoke.out':
    '{count, plural, zero {لا مفاتيح لدى الخوادم.} one {لدى الخوادم مفتاح واحد. يُلغى فورًا، وله إيصال.} two {لدى الخوادم مفتاحان. يُلغيان دفعة واحدة، ولكل منهما إيصال.} few {لدى الخوادم # مفاتيح. تُلغى كلها دفعة واحدة، ولكل منها إيصال.} many {لدى الخوادم # مفتاحًا. تُلغى كلها دفعة واحدة، ولكل منها إيصال.} other {لدى الخوادم # مفتاح. تُلغى كلها دفعة واحدة، ولكل منها إيصال.}}',
  'settings.revoke.busy': 'جارٍ الإلغاء…',
  'settings.revoke.all': 'إلغاء كل المفاتيح',
}
