import type { Translation } from '../../message.ts'
import type { failures as english } from '../en/failures.ts'

export const failures: Translation<typeof english> = {
  'failures.invalid_url.what': 'هذا ليس عنوان ويب.',
  'failures.invalid_url.do': 'انسخ العنوان من وثائق الخادم.',
  'failures.insecure_url.what': 'هذا العنوان غير مشفّر (http).',
  'failures.insecure_url.do':
    'استخدم العنوان الذي يبدأ بـ https. لا يصلح http إلا لخوادم على هذا الحاسوب.',
  'failures.invalid_input.what': 'في النموذج شيء لا يصلح.',
  'failures.invalid_input.do': 'انظر إلى الحقول المعلَّمة.',
  'failures.unknown_server.what': 'لم يعد هذا الخادم في القائمة.',
  'failures.unknown_server.do': 'أضفه من جديد.',
  'failures.already_added.what': '{name} موجود في القائمة من قبل.',
  'failures.already_added.do': 'افتحه من القائمة.',
  'failures.not_an_mcp_server.what': 'أجاب {host}، لكن ليس كخادم MCP.',
  'failures.not_an_mcp_server.do': 'تحقق من مسار العنوان؛ فهو ينتهي غالبًا بـ ‎/mcp.',
  'failures.server_unreachable.what': 'تعذّر الوصول إلى {host}.',
  'failures.server_unreachable.do': 'تحقق من اتصالك. يعيد Chatelaine المحاولة من تلقاء نفسه.',
  'failures.server_refused.what': 'رفض {host} الاتصال.',
  'failures.server_refused.told': 'رفض {host} الاتصال ({said}).',
  'failures.server_refused.do': 'أعد المحاولة لاحقًا، أو اسأل مشغّل الخادم.',
  'failures.blocked_address.what':
    'أشار {host} إلى عنوان داخل شبكة خاصة، فلم يذهب Chatelaine إليه.',
  'failures.blocked_address.do': 'إن كان هذا خادمك، فأضفه بعنوانه هو.',
  'failures.metadata_unreachable.what': 'يطلب {host} تسجيل الدخول ولا يقول أين.',
  'failures.metadata_unreachable.do':
    'أخبر مشغّل الخادم بأن بيانات OAuth الوصفية لا يمكن العثور عليها.',
  'failures.metadata_invalid.what': 'ما يقوله {host} عن تسجيل الدخول غير مفهوم.',
  'failures.metadata_invalid.do': 'أخبر مشغّل الخادم بأن بيانات OAuth الوصفية معيبة الصياغة.',
  'failures.metadata_moved.what':
    'يحيل {host} تطبيق Chatelaine إلى عنوان آخر ليقرأ طريقة تسجيل الدخول.',
  'failures.metadata_moved.do':
    'لم يذهب إليه، لأن غيره قد يجيب هناك. أخبر مشغّل الخادم.',
  'failures.no_authorization_server.what': 'لا يذكر {host} أحدًا يستطيع إدخالك.',
  'failures.no_authorization_server.do':
    'أخبر مشغّل الخادم بأن بياناته الوصفية لا تذكر خادم تفويض.',
  'failures.issuer_mismatch.what':
    'تسمّي خدمة تسجيل الدخول لـ {host} نفسها باسم غير الذي ذكره الخادم.',
  'failures.issuer_mismatch.do':
    'توقّف Chatelaine، لأن الخدمة المزيّفة تبدو هكذا. أخبر مشغّل الخادم.',
  'failures.resource_mismatch.what': 'يقول {host} إن أذوناته لعنوان آخر.',
  'failures.resource_mismatch.do':
    'تحقق من العنوان الذي أضفته. مفتاح خادم لا يُستخدم عند غيره إلا بقولك.',
  'failures.pkce_not_supported.what':
    'لا توفّر خدمة تسجيل الدخول لـ {host} الحماية المسماة PKCE.',
  'failures.pkce_not_supported.do':
    'بدونها يمكن اعتراض تسجيل الدخول، فتوقّف Chatelaine. أخبر مشغّلها.',
  'failures.insecure_endpoint.what': 'لخدمة تسجيل الدخول لـ {host} عنوان غير مشفّر.',
  'failures.insecure_endpoint.do': 'لا يرسل Chatelaine شيئًا إليه. أخبر مشغّلها.',
  'failures.endpoints_changed.what': 'انتقلت خدمة تسجيل الدخول لـ {name} منذ موافقتك.',
  'failures.endpoints_changed.do': 'سجّل الدخول من جديد للموافقة على الجديدة.',
  'failures.registration_refused.what':
    'رفضت خدمة تسجيل الدخول لـ {host} تسجيل Chatelaine.',
  'failures.registration_refused.told':
    'رفضت خدمة تسجيل الدخول لـ {host} تسجيل Chatelaine ({said}).',
  'failures.registration_refused.do': 'سجّل عميلًا لدى المزوّد وأدخل معرّفه هنا.',
  'failures.registration_unavailable.what':
    'لا تسجّل خدمة تسجيل الدخول لـ {host} تطبيقات جديدة من تلقاء نفسها.',
  'failures.registration_unavailable.do': 'سجّل عميلًا لدى المزوّد وأدخل معرّفه هنا.',
  'failures.registration_stale.what':
    'لم تعد خدمة تسجيل الدخول لـ {name} تعرف تسجيل Chatelaine لديها.',
  'failures.registration_stale.do':
    'سجّل الدخول من جديد. يجدّد Chatelaine تسجيله من تلقاء نفسه.',
  'failures.client_metadata_invalid.what':
    'ليس لدى {host} في هذا العنوان مستند بيانات عميل وصفية لـ Chatelaine.',
  'failures.client_metadata_invalid.do':
    'أعطِ عنوان https الذي فيه الملف، تمامًا كما يقول client_id فيه.',
  'failures.private_key_invalid.what': 'لا يمكن قراءة هذا المفتاح الخاص.',
  'failures.private_key_invalid.do':
    'ألصق الملف كله، من BEGIN PRIVATE KEY إلى END PRIVATE KEY ‏(PKCS#8).',
  'failures.browser_unavailable.what': 'تعذّر فتح متصفح.',
  'failures.browser_unavailable.do': 'انسخ العنوان وافتحه بنفسك، أو استخدم رمزًا بدلًا منه.',
  'failures.port_taken.what':
    'منافذ هذا الحاسوب مشغولة واحدًا بعد آخر، فلم يستطع المتصفح العودة.',
  'failures.port_taken.told': 'المنفذ {said} على هذا الحاسوب مشغول، فلم يستطع المتصفح العودة.',
  'failures.port_taken.do': 'أنهِ ما يشغله، أو اختر منفذًا آخر وسجّل العنوان الجديد لدى المزوّد.',
  'failures.state_mismatch.what': 'هذه الإجابة تخص تسجيل دخول آخر.',
  'failures.state_mismatch.do': 'استخدم صفحة تسجيل الدخول هذا، أو ابدأ من جديد.',
  'failures.response_expired.what': 'استغرق تسجيل الدخول أكثر من عشر دقائق.',
  'failures.response_expired.do': 'ابدأه من جديد.',
  'failures.iss_missing.what':
    'تنقص إجابةَ خدمة تسجيل الدخول لـ {host} تسميةُ مرسلها.',
  'failures.iss_missing.do': 'قد تكون من غيرها، فتوقّف Chatelaine. ابدأ من جديد.',
  'failures.iss_mismatch.what': 'لم تأتِ الإجابة من خدمة تسجيل الدخول لـ {host}.',
  'failures.iss_mismatch.do': 'توقّف Chatelaine ولم يرسل شيئًا. ابدأ من جديد.',
  'failures.access_denied.what':
    'أجابت صفحة تسجيل الدخول لـ {name} بأن الوصول رُفض (access_denied).',
  'failures.access_denied.do':
    'رفضتَه أنت أو من يدير الحساب. أعد المحاولة، أو اطلب أذونات أقل.',
  'failures.authorization_failed.what': 'أجابت صفحة تسجيل الدخول لـ {name} بخطأ.',
  'failures.authorization_failed.told': 'أجابت صفحة تسجيل الدخول لـ {name} بخطأ ({said}).',
  'failures.authorization_failed.do': 'أعد المحاولة، أو اطلب أذونات أقل.',
  'failures.invalid_client.what':
    'لا تعرف خدمة تسجيل الدخول لـ {name} معرّف العميل هذا، أو أن السر خاطئ.',
  'failures.invalid_client.do': 'تحقق من المعرّف والسر اللذين أدخلتهما.',
  'failures.invalid_grant.what': 'أنهى {name} الوصول الذي منحه.',
  'failures.invalid_grant.do': 'سجّل الدخول من جديد لمنحه مرة أخرى.',
  'failures.token_response_invalid.what':
    'أجابت خدمة تسجيل الدخول لـ {host} بشيء ليس رمزًا مميزًا.',
  'failures.token_response_invalid.do': 'أعد المحاولة. إن استمر الأمر، فأخبر مشغّلها.',
  'failures.token_request_failed.what': 'لم تُعطِ خدمة تسجيل الدخول لـ {host} رمزًا مميزًا.',
  'failures.token_request_failed.told':
    'لم تُعطِ خدمة تسجيل الدخول لـ {host} رمزًا مميزًا ({said}).',
  'failures.token_request_failed.do': 'أعد المحاولة.',
  'failures.proof_refused.what': 'لم يقبل {host} الدليل على أن المفتاح يُستخدم من هنا.',
  'failures.proof_refused.do': 'تحقق من صحة ساعة هذا الحاسوب، ثم أعد المحاولة.',
  'failures.assertion_refused.what': 'لم يُدخِل {host} أحدًا بناءً على الشهادة المقدَّمة عنك.',
  'failures.assertion_refused.told':
    'لم يُدخِل {host} أحدًا بناءً على الشهادة المقدَّمة عنك ({said}).',
  'failures.assertion_refused.do':
    'اسأل المسؤول عن تسجيل الدخول في مؤسستك هل هذا الخادم متاح لك.',
  'failures.assertion_invalid.what': 'الشهادة المقدَّمة عنك ليست موجّهة إلى {host}، فلم تُرسَل.',
  'failures.assertion_invalid.do':
    'أخبر المسؤول عن تسجيل الدخول في مؤسستك. وفي حالة عبء عمل، تحقق من ملف رمزه المميز.',
  'failures.identity_needed.what': 'تطلب منك مؤسستك تسجيل الدخول من جديد.',
  'failures.identity_needed.do':
    'سجّل الدخول إليها من «الإعدادات»؛ ويتبعها الخادم من تلقاء نفسه.',
  'failures.no_identity_provider.what': 'لا توجد خدمة تسجيل دخول في هذا العنوان لدى {host}.',
  'failures.no_identity_provider.do': 'قارنه حرفًا بحرف بما أعطتك إياه مؤسستك.',
  'failures.device_expired.what': 'لم يُستخدم الرمز في الوقت المناسب.',
  'failures.device_expired.do': 'اطلب رمزًا جديدًا.',
  'failures.device_unavailable.what': 'لا تعطي خدمة تسجيل الدخول لـ {host} رموزًا.',
  'failures.device_unavailable.do': 'سجّل الدخول بالمتصفح.',
  'failures.insufficient_scope.what': 'يقول {name} إن أذوناتك لا تشمل هذا.',
  'failures.insufficient_scope.told': 'يقول {name} إن أذوناتك لا تشمل هذا (ويطلب {said}).',
  'failures.insufficient_scope.do':
    'استدعها مرة أخرى وامنح ما يُطلب. وإن كنت رفضت نهائيًا، فاسمح بالسؤال من جديد في صفحة الخادم.',
  'failures.key_refused.what': 'رفض {host} المفتاح الذي أدخلته.',
  'failures.key_refused.do': 'أدخل مفتاحًا آخر، أو امحه لتسجّل الدخول بدلًا منه.',
  'failures.needs_sign_in.what': 'يطلب منك {name} تسجيل الدخول.',
  'failures.needs_sign_in.do': 'اضغط «تسجيل الدخول».',
  'failures.tool_failed.what': 'لم يستطع {name} تنفيذ هذا.',
  'failures.tool_failed.told': 'لم يستطع {name} تنفيذ هذا: {said}.',
  'failures.tool_failed.do': 'تحقق مما أدخلته، ثم أعد المحاولة.',
  'failures.tool_unknown.what': 'لا يذكر {name} أداة بهذا الاسم.',
  'failures.tool_unknown.do': 'لم يُرسَل شيء. انظر إلى أدواته؛ فربما أزال هذه الأداة.',
  'failures.tool_blocked.what': 'هذه الأداة من {name} محظورة، منك أو بإعدادك الافتراضي.',
  'failures.tool_blocked.do': 'لم يُرسَل شيء. غيّر ما يُسمح لها به بجانب اسمها.',
  'failures.tool_suspended.what': 'غيّر {name} ما تقوله هذه الأداة عن نفسها، فهي معلَّقة.',
  'failures.tool_suspended.do':
    'لم يُرسَل شيء. انظر إلى الفرق في صفحة الخادم، ثم اقبله أو لا تقبله.',
  'failures.approval_denied.what': 'لم يُسمح بالاستدعاء، فلم يُنفَّذ.',
  'failures.approval_denied.do': 'لم يُرسَل شيء.',
  'failures.cancelled.what': 'أُلغيت العملية.',
  'failures.cancelled.do': 'لم يتغير شيء.',
  'failures.timeout.what': 'استغرق {host} وقتًا طويلًا ليجيب.',
  'failures.timeout.do': 'أعد المحاولة.',
  'failures.vault_locked.what': 'حلقة مفاتيح النظام مقفلة، فلا يمكن استخدام ما فيها من مفاتيح.',
  'failures.vault_locked.do': 'افتحها. يتابع Chatelaine من تلقاء نفسه، ولا يضيع شيء.',
  'failures.vault_undecryptable.what': 'لا تُفتح الخزنة بحلقة مفاتيح هذا الحاسوب.',
  'failures.vault_undecryptable.do': 'تبقى حيث هي. سجّل الدخول من جديد لإنشاء خزنة جديدة.',
  'failures.vault_tampered.what': 'تغيّر ملف الخزنة بفعل شيء غير Chatelaine.',
  'failures.vault_tampered.do':
    'لم يُستخدم وبقي حيث هو. سجّل الدخول من جديد لإنشاء خزنة جديدة.',
  'failures.vault_io.what': 'لم يقبل القرص ما كان يجب حفظه.',
  'failures.vault_io.do': 'وفّر مساحة ثم أعد المحاولة. ما كان موجودًا من قبل باقٍ.',
  'failures.app_locked.what': 'Chatelaine مقفل.',
  'failures.app_locked.do': 'أدخل عبارة المرور للمتابعة.',
  'failures.passphrase_wrong.what': 'لا تفتح عبارة المرور هذه خزانة المفاتيح.',
  'failures.passphrase_wrong.do':
    'لم يضع شيء. انظر إلى لغة لوحة المفاتيح وإلى Caps Lock، ثم أعد المحاولة.',
  'failures.passphrase_too_soon.what': 'على المحاولة التالية أن تنتظر لحظة.',
  'failures.passphrase_too_soon.do':
    'كل عبارة مرور خاطئة تطيل الانتظار، حتى 30 ثانية.',
  'failures.passphrase_too_weak.what': 'عبارة المرور هذه سهلة التخمين.',
  'failures.passphrase_too_weak.do': 'اختر عشرة محارف أو أكثر، ولا تكرر محارف قليلة بعينها.',
  'failures.passphrase_needed.what':
    'بدون حلقة مفاتيح، عبارة المرور هي كل ما يحمي المفاتيح على هذا القرص.',
  'failures.passphrase_needed.do': 'ألغِ المفاتيح أولًا، ثم أزل عبارة المرور.',
  'failures.ledger_io.what': 'تعذّرت كتابة السجل.',
  'failures.ledger_io.do': 'وفّر مساحة على القرص، ثم أعد المحاولة.',
  'failures.file_unwritable.what': 'تعذّرت كتابة الملف.',
  'failures.file_unwritable.do':
    'وفّر مساحة على القرص أو اختر مجلدًا آخر. ما كان موجودًا من قبل لم يتغير.',
  'failures.import_ended.what': 'انتهت هذه المعاينة، ونُسي ما كان فيها من أسرار.',
  'failures.import_ended.do': 'ابحث من جديد عن الخوادم المراد استيرادها.',
  'failures.not_possible_now.what': 'ليس {name} في حالة تسمح بهذا الآن.',
  'failures.not_possible_now.do': 'انظر إلى حالته أعلاه.',
  'failures.internal.what': 'حدث خطأ ما في Chatelaine.',
  'failures.internal.do': 'أعد المحاولة. إن استمر الأمر، فأعد التشغيل؛ لا يضيع شيء.',
  'orders.foreign.what': 'أعطت صفحة ليست جزءًا من Chatelaine أمرًا. لم يُنفَّذ.',
  'orders.foreign.do': 'أغلق Chatelaine وشغّله من جديد.',
  'orders.unreadable.what': 'ما أُدخل طويل جدًا أو شكله غير مسموح به.',
  'orders.unreadable.do': 'تحقق منه واختصره ثم أعد المحاولة.',
  'orders.broken.what': 'أخطأ Chatelaine أثناء فعل هذا.',
  'orders.broken.do': 'أعد المحاولة. وإن تكرر الأمر، فأغلق Chatelaine وشغّله من جديد.',
}
