import type { Translation } from '../../message.ts'
import type { doctorCauses as english } from '../en/doctor-causes.ts'

export const doctorCauses: Translation<typeof english> = {
  'doctor.cause.signed-out': 'يريد {server} أن يعرف من أنت، ولم تسجّل الدخول بعد.',
  'doctor.cause.grant-ended': 'انتهت صلاحية المفتاح، أو استُرد لدى {service}.',
  'doctor.cause.client-unknown': 'لا يعرف {service} معرّف العميل، أو لا يقبل سره.',
  'doctor.cause.client-forgotten': 'لم يعد {service} يعرف تسجيل Chatelaine لديه.',
  'doctor.cause.client-secret-wrong': 'يعرف {service} معرّف العميل، لكنه لم يقبل سره.',
  'doctor.cause.client-not-allowed':
    'العميل الذي تستخدمه غير مسموح له بهذا النوع من تسجيل الدخول لدى {service}.',
  'doctor.cause.private-key': 'المفتاح الخاص الذي أُدخل للعميل غير صالح للاستخدام.',
  'doctor.cause.redirect-not-registered':
    'لا يعرف {service} العنوان الذي كان على المتصفح العودة إليه.',
  'doctor.cause.browser-never-came-back':
    'لم يعد المتصفح من {service}. غالبًا ما تكون صفحته قد عرضت خطأً، أو أُغلقت علامة التبويب.',
  'doctor.cause.browser-missing': 'تعذّر فتح أي متصفح.',
  'doctor.cause.metadata-unreachable':
    'يطلب {server} تسجيل الدخول، لكن ما ينبغي أن يقوله عنه غير موجود.',
  'doctor.cause.metadata-malformed': 'ما جاء من حيث ينبغي وصف تسجيل الدخول ليس وصفًا له.',
  'doctor.cause.no-sign-in-service': 'لا يذكر {server} أي جهة يمكنها السماح لك بالدخول.',
  'doctor.cause.pkce-refused': 'لا يصرّح {service} بأنه يحمي الجواب في طريق عودته (PKCE مع S256).',
  'doctor.cause.resource-mismatch': 'يقول {server} إن مفاتيحه لعنوان غير الذي أضفته.',
  'doctor.cause.key-for-another':
    'أعطى {service} مفتاحًا فرفضه {server} فورًا. لا يتفق الاثنان على الجهة التي صدر لها المفتاح (audience).',
  'doctor.cause.target-refused': 'لا يعطي {service} مفاتيح لـ {server} (resource).',
  'doctor.cause.issuer-mismatch':
    'ما وُجد لدى {service} يسمّي نفسه باسم غير الذي أعطاه الخادم. هكذا قد تبدو صفحة تسجيل دخول مزيّفة.',
  'doctor.cause.answer-of-another': 'لا يثبت جواب المتصفح أنه جاء من {service}.',
  'doctor.cause.endpoints-moved': 'انتقل {service} إلى عناوين أخرى منذ موافقتك.',
  'doctor.cause.request-refused':
    'رفض {service} الطلب. ربما لا يعرف معاملًا من قواعد أحدث، مثل PKCE أو resource.',
  'doctor.cause.request-refused.said':
    'رفض {service} الطلب ({word}). ربما لا يعرف معاملًا من قواعد أحدث، مثل PKCE أو resource.',
  'doctor.cause.code-refused':
    'لم يقبل {service} الرمز الذي أعطاه للتو: إما أنه استُخدم من قبل، أو قديم جدًا، أو أن الإثبات المرافق له (PKCE) لم يطابقه.',
  'doctor.cause.code-expired': 'لم يُدخَل الرمز في الوقت المحدد.',
  'doctor.cause.no-codes': 'لا يعطي {service} رموزًا.',
  'doctor.cause.token-malformed': 'ما أعطاه {service} ليس مفتاحًا صالحًا للاستخدام.',
  'doctor.cause.consent-denied': 'رُفض الوصول لدى {service}: إما منك أو ممن يدير الحساب.',
  'doctor.cause.scope-missing': 'لا يفتح المفتاح هذا: يريد {server} أذونات أكثر.',
  'doctor.cause.scope-refused': 'لا يعرف {service} إذنًا طُلب منه، أو لا يجوز له منحه.',
  'doctor.cause.registration-refused': 'رفض {service} تسجيل Chatelaine.',
  'doctor.cause.registration-refused.said': 'رفض {service} تسجيل Chatelaine ({word}).',
  'doctor.cause.registration-not-offered': 'لا يسمح {service} لأي تطبيق بأن يسجّل نفسه.',
  'doctor.cause.description-unreadable':
    'الوثيقة التي تصف Chatelaine ليست في المكان المذكور في الإعدادات.',
  'doctor.cause.clock': 'ساعة هذا الحاسوب وساعة {service} متباعدتان كثيرًا.',
  'doctor.cause.clock.behind':
    'ساعة هذا الحاسوب وساعة {service} متباعدتان كثيرًا. ساعة هذا الحاسوب متأخرة {minutes, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
  'doctor.cause.clock.ahead':
    'ساعة هذا الحاسوب وساعة {service} متباعدتان كثيرًا. ساعة هذا الحاسوب متقدمة {minutes, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
  'doctor.cause.proxy': 'لم يسمح وكيل شبكتك (proxy) بمرور الطلب.',
  'doctor.cause.certificate': 'لم يستطع الطرف الآخر إثبات هويته: شهادته منتهية أو غير موثوقة.',
  'doctor.cause.captive-portal':
    'جاءت صفحة ويب بدلًا من الجواب. تفعل هذا شبكة تطلب تسجيل دخول خاصًا بها.',
  'doctor.cause.name-not-found': 'لم يُعثر على الاسم المذكور في العنوان.',
  'doctor.cause.unreachable': 'تعذّر الوصول إلى الطرف الآخر.',
  'doctor.cause.too-slow': 'استغرق الطرف الآخر وقتًا طويلًا ليجيب.',
  'doctor.cause.provider-fault': 'لدى {service} عطل خاص به الآن.',
  'doctor.cause.too-many-requests': 'كثرت الطلبات على {service} فيطلب التمهّل.',
  'doctor.cause.blocked-address':
    'أشار {server} إلى عنوان داخل شبكة خاصة، ولم يذهب Chatelaine إليه.',
  'doctor.cause.not-encrypted': 'ذكر {server} عنوانًا غير مشفّر. لم يُرسَل إليه شيء.',
  'doctor.cause.not-an-mcp-server': 'أجاب {server}، لكن ليس كما يجيب خادم MCP.',
  'doctor.cause.server-refused': 'رفض {server} دون أن يقول ما يريده.',
  'doctor.cause.key-refused': 'لا يقبل {server} المفتاح الذي أدخلته.',
  'doctor.cause.organization-refused':
    'مؤسستك أو {server}: لا يسمح لك أحدهما بالدخول بناءً على تأكيد المؤسسة.',
  'doctor.cause.organization-sign-in': 'تريد مؤسستك أن تسجّل الدخول من جديد.',
  'doctor.cause.assertion-unusable': 'تأكيد الهوية الصادر لك ليس موجّهًا إلى {server}، فلم يُرسَل.',
  'doctor.cause.keyring-locked': 'حلقة مفاتيح هذا الحاسوب مقفلة، فلا يمكن أخذ أي مفتاح من الخزنة.',
  'doctor.cause.vault-unreadable': 'الخزنة التي فيها المفتاح لا تُفتح على هذا الحاسوب.',
  'doctor.cause.disk': 'لم يقبل القرص ما كان يجب حفظه.',
  'doctor.cause.unclear': 'لا تبيّن الخطوات السبب على وجه اليقين.',
}
