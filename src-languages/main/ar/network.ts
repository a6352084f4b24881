import type { Translation } from '../../message.ts'
import type { network as english } from '../en/network.ts'

export const network: Translation<typeof english> = {
  'failures.name_not_found.what': 'لا وجود لـ {host}: لم يُعثر على الاسم.',
  'failures.name_not_found.do': 'تحقق من كتابته. قد يحتاج اسم من مؤسستك إلى شبكة VPN الخاصة بها.',
  'failures.network_down.what': 'لا توجد هنا شبكة يمكن البحث فيها عن {host}.',
  'failures.network_down.do': 'تحقق من اتصالك.',
  'failures.connection_refused.what': '{host} موجود، لكن لا شيء يجيب على هذا المنفذ.',
  'failures.connection_refused.do':
    'ربما يعيد التشغيل الآن. إن استمر الأمر، فتحقق من العنوان ومنفذه.',
  'failures.connection_lost.what': 'أنهى {host} الاتصال قبل أن يجيب.',
  'failures.connection_lost.do': 'أعد المحاولة. إن استمر الأمر، فشيء ما في الطريق يقطع الاتصال.',
  'failures.connect_timeout.what': 'لم يتم الاتصال بـ {host} ضمن المهلة.',
  'failures.connect_timeout.do': 'تحقق من اتصالك. جدار الحماية الصامت يبدو كذلك.',
  'failures.answer_unfinished.what': 'بدأ {host} يجيب ولم يُكمل.',
  'failures.answer_unfinished.do': 'أعد المحاولة.',
  'failures.encryption_failed.what': 'لم يتفق {host} وChatelaine على طريقة التشفير.',
  'failures.encryption_failed.do': 'لم يُرسَل شيء. أخبر مشغّله بأن TLS 1.2 أو أحدث لازم.',
  'failures.certificate_untrusted.what': 'لا أحد ممن يثق به هذا الحاسوب يضمن شهادة {host}.',
  'failures.certificate_untrusted.do':
    'إن كان لهذه الشبكة صفحة تسجيل دخول خاصة، فسجّل الدخول فيها أولًا. أما سلطة التصديق الخاصة بمؤسسة فمكانها مخزن الشهادات في هذا الحاسوب.',
  'failures.certificate_expired.what': 'انتهت صلاحية شهادة {host}.',
  'failures.certificate_expired.do':
    'تحقق من صحة ساعة هذا الحاسوب. فإن كانت صحيحة، فأخبر مشغّل الخادم.',
  'failures.certificate_not_yet_valid.what': 'شهادة {host} لم تصبح صالحة بعد.',
  'failures.certificate_not_yet_valid.do': 'تحقق من صحة ساعة هذا الحاسوب: يبدو أنها متأخرة.',
  'failures.certificate_wrong_name.what': 'ما أجاب باسم {host} يحمل شهادة اسم آخر.',
  'failures.certificate_wrong_name.do':
    'إن كان لهذه الشبكة صفحة تسجيل دخول خاصة، فسجّل الدخول فيها أولًا. وإلا فليس هو الخادم الذي تقصده.',
  'failures.proxy_unreachable.what': 'تعذّر الوصول إلى الوكيل المؤدي إلى {host}.',
  'failures.proxy_unreachable.do':
    'تحقق من الوكيل في إعدادات شبكة هذا الحاسوب. قد يحتاج إلى شبكة VPN.',
  'failures.proxy_auth_needed.what':
    'يطلب الوكيل المؤدي إلى {host} كلمة مرور، ولا يعطيه Chatelaine شيئًا.',
  'failures.proxy_auth_needed.do':
    'اطلب من مشغّل الشبكة أن يسمح لهذا الحاسوب بالوصول إلى ذلك العنوان.',
  'failures.proxy_refused.what': 'لا يسمح وكيل هذه الشبكة لأحد بالوصول إلى {host}.',
  'failures.proxy_refused.do': 'اطلب من مشغّل الشبكة أن يفتح الطريق إلى ذلك العنوان.',
  'failures.proxy_unsupported.what':
    'الطريق الوحيد إلى {host} وكيل من نوع لا يعرفه Chatelaine \u2067(SOCKS 4)\u2069.',
  'failures.proxy_unsupported.do':
    'اضبط في إعدادات شبكة هذا الحاسوب وكيلًا من نوع HTTP أو HTTPS أو SOCKS 5.',
  'failures.captive_portal.what': 'أجابت صفحة من هذه الشبكة بدلًا من {host}.',
  'failures.captive_portal.do':
    'افتح أي صفحة في متصفحك وسجّل الدخول إلى الشبكة. يعيد Chatelaine المحاولة تلقائيًا.',
}
