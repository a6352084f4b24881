import type { Translation } from '../../message.ts'
import type { overrides as english } from '../en/overrides.ts'

export const overrides: Translation<typeof english> = {
  'overrides.resource.sentence': 'يتلقى هذا الخادم مفاتيح صُنعت لـ {subject}.',
  'overrides.pkce.sentence':
    'يجري تسجيل الدخول لدى {subject} دون وعد بـ PKCE الذي يحمي الإجابة في طريق عودتها.',
  'overrides.issuer.sentence':
    'سُمّيت خدمة تسجيل الدخول لديه باسم وتسمّي نفسها باسم آخر: «{subject}».',
  'overrides.origin-endpoints.sentence':
    'يسجّل الدخول في عناوين ثابتة لـ {subject}، كما كانت تفعل خوادم أوائل 2025.',
  'overrides.resource.risk':
    'إن قبلت، تلقّى {name} مفاتيح صُنعت لـ {subject}. اقبل فقط إن كان المشغّلون أنفسهم يشغّلون كليهما.',
  'overrides.pkce.risk':
    'إن قبلت، فقد يستخدم برنامجٌ يلتقط إجابتك في طريق عودتها تلك الإجابة. اقبل فقط على حاسوب تثق به.',
  'overrides.issuer.risk':
    'إن قبلت، سجّل {name} دخولك لدى خدمة سُمّيت باسم وتسمّي نفسها باسم آخر: «{subject}». قد تبدو الخدمة المزيّفة هكذا. اقبل فقط إن كنت تعلم أن المشغّلين أنفسهم يشغّلون كليهما.',
  'overrides.origin-endpoints.risk':
    'كان تسجيل الدخول في خوادم أوائل 2025 في عناوين ثابتة. إن قبلت، جرّب Chatelaine تلك العناوين لدى {subject}. اقبل فقط إن كنت تعلم أن هذا الخادم منها.',
}
