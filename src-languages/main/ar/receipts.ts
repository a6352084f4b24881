import type { Translation } from '../../message.ts'
import type { receipts as english } from '../en/receipts.ts'

export const receipts: Translation<typeof english> = {
  'receipts.refresh-token.subject': 'رمز التجديد',
  'receipts.access-token.subject': 'رمز الوصول',
  'receipts.token.done': 'أُلغي لدى {where}',
  'receipts.token.pending': 'تعذّر الوصول إلى {where}؛ يواصل Chatelaine المحاولة',
  'receipts.token.not-offered': 'لا يتيح {where} طريقة لإلغائه',
  'receipts.token.given-up': 'لم يُخبَر {where}، وتوقف Chatelaine عن المحاولة؛ أنهِ الوصول في صفحته',
  'receipts.untold.sentence': 'تعذّر إخبار {where}.',
  'receipts.untold.vault-shut': 'تعذّر فتح الخزنة، فتعذّر إخبار {where}.',
  'receipts.registration.subject': 'التسجيل',
  'receipts.registration.done': 'حُذف لدى {where}',
  'receipts.registration.pending': 'سيُحذف بعد الرموز المميزة',
  'receipts.registration.not-offered': 'لا يتيح {where} طريقة لحذفه',
  'receipts.registration.given-up':
    'لم يُخبَر {where}، وتوقف Chatelaine عن المحاولة؛ قد يبقى التسجيل هناك',
  'receipts.registration.none': 'لم يُنشأ لهذا المفتاح، فيبقى',
  'receipts.vault.subject': 'هذا الحاسوب',
  'receipts.vault.erased': 'مُحيت الخزنة',
  'receipts.vault.memory-cleared': 'أُزيل من الذاكرة؛ ولم يكن على القرص شيء',
  'receipts.vault.failed': 'تعذّرت إزالة ملف الخزنة',
  'receipts.possible.subject': 'لا يزال ممكنًا',
  'receipts.possible.provider-page': 'ابحث في صفحة المزوّد عن تطبيقات أخرى لها وصول',
  'receipts.possible.account-page': 'ابحث في صفحة حسابك لدى {origin} عن تطبيقات أخرى لها وصول',
  'receipts.the-provider': 'المزوّد',
}
