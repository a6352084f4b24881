import type { Translation } from '../../message.ts'
import type { overrides as english } from '../en/overrides.ts'

export const overrides: Translation<typeof english> = {
  'overrides.resource.sentence': 'يتلقى هذا الخادم مفاتيح صُنعت لـ {subject}.',
  'overrides.pkce.sentence':
    'يجري تسجيل الدخول لدى {subject} دون تعهّد بـ PKCE الذي يحمي الجواب في طريق عودته.',
  'overrides.issuer.sentence':
    'ذُكرت خدمة تسجيل الدخول لديه باسم، وتسمّي نفسها باسم آخر: «{subject}».',
  'overrides.origin-endpoints.sentence':
    'يسجّل الدخول في عناوين ثابتة لـ {subject}، كما كانت تفعل خوادم أوائل 2025.',
  'overrides.resource.risk':
    'إن قبلت، فسيتلقى {name} مفاتيح صُنعت لـ {subject}. لا تقبل إلا إذا كانت الجهة نفسها تدير الاثنين.',
  'overrides.pkce.risk':
    'إن قبلت، فقد يتمكن برنامج يلتقط جوابك في طريق عودته من استخدامه. لا تقبل إلا على حاسوب تثق به.',
  'overrides.issuer.risk':
    'إن قبلت، فسيسجّل {name} دخولك لدى خدمة ذُكرت باسم وتسمّي نفسها باسم آخر: «{subject}». قد تبدو الخدمة المزيّفة هكذا. لا تقبل إلا إن كنت تعلم أن الجهة نفسها تدير الاثنين.',
  'overrides.origin-endpoints.risk':
    'كان تسجيل الدخول في خوادم أوائل 2025 في عناوين ثابتة. إن قبلت، فسيجرّب Chatelaine تلك العناوين لدى {subject}. لا تقبل إلا إن كنت تعلم أن هذا الخادم منها.',
}
