import type { Translation } from '../../message.ts'
import type { lock as english } from '../en/lock.ts'

export const lock: Translation<typeof english> = {
  'lock.title': 'Chatelaine مقفل',
  'lock.text': 'لا مفتاح في الذاكرة، ولا اتصال مفتوح.',
  'lock.passphrase': 'عبارة المرور',
  'lock.unlock': 'فتح القفل',
  'lock.forgot': 'هل نسيتها؟',
  'lock.next-try': 'المحاولة التالية بعد {time}',
  'lock.again': 'العبارة نفسها مرة أخرى',
  'lock.differs': 'غير متطابقة.',
  'lock.strength.none': 'أربع كلمات أو خمس لا تعني شيئًا إلا لك.',
  'lock.strength.short':
    '{count, plural, zero {لا أحرف ناقصة.} one {ينقصها حرف واحد على الأقل.} two {ينقصها حرفان على الأقل.} few {ينقصها # أحرف على الأقل.} many {ينقصها # حرفًا على الأقل.} other {ينقصها # حرف على الأقل.}}',
  'lock.strength.same-few': 'الأحرف القليلة المكررة أول ما يُخمَّن.',
  'lock.strength.enough': 'كافية. كلمة أخرى تجعل تخمينها أصعب بكثير.',
  'lock.strength.hard': 'يصعب تخمينها حتى على من يملك ملفاتك.',
  'lock.forgotten.text':
    'من دون عبارة المرور لا يفتح أحد هذه الخزائن، لا Chatelaine ولا لص. لا تخسر شيئًا بالمحاولة مجددًا: العبارة الخاطئة تكلّف بضع ثوانٍ مهما تكررت.',
  'lock.forgotten.title': 'البدء من جديد',
  'lock.forgotten.means':
    'يمحو هذا كل مفتاح على هذا الحاسوب نهائيًا. تبقى خوادمك والسجل، وتسجّل الدخول من جديد. تحصل لكل مفتاح على إيصال فيه صفحة مزوّده: هناك تُنهي الوصول الذي مُنح.',
  'lock.forgotten.word': 'محو',
  'lock.forgotten.type': 'اكتب «{word}» لمحو كل المفاتيح',
  'lock.forgotten.erase': 'محو كل المفاتيح',
  'lock.forgotten.back': 'رجوع',
}
