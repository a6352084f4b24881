import type { Translation } from '../../message.ts'
import type { doctorAdvice as english } from '../en/doctor-advice.ts'

export const doctorAdvice: Translation<typeof english> = {
  'doctor.do.sign-in': 'سجّل الدخول.',
  'doctor.do.sign-in-for-a-new-key': 'سجّل الدخول من جديد. ستحصل على مفتاح جديد ولن تفقد شيئًا آخر.',
  'doctor.do.see-who-ends-it':
    'إذا انتهى مرة أخرى قريبًا، فتحقق لدى {service} مما إذا كان أحد ينهيه هناك.',
  'doctor.do.compare-client': 'قارن معرّف العميل وسره بما في إعدادات {service}، حرفًا بحرف.',
  'doctor.do.enter-again': 'أدخلهما من جديد.',
  'doctor.do.sign-in-to-register': 'سجّل الدخول من جديد. سيسجّل Chatelaine نفسه مرة أخرى.',
  'doctor.do.make-secret': 'أنشئ سرًا جديدًا في إعدادات {service} إذا لم تعد ترى القديم.',
  'doctor.do.enter-client-with-its-way': 'أدخل العميل من جديد، بطريقة الإثبات المذكورة في الإعدادات.',
  'doctor.do.allow-code-grant': 'اسمح له بنوع المنح authorization code في إعدادات {service}.',
  'doctor.do.then-try-again': 'ثم أعد المحاولة.',
  'doctor.do.enter-whole-key': 'أدخل الملف كاملًا من جديد، من BEGIN PRIVATE KEY إلى END PRIVATE KEY.',
  'doctor.do.add-redirect':
    'أضف عنوان العودة، كما يرد في الخطوات أدناه، إلى العميل في إعدادات {service}.',
  'doctor.do.redirect-port': 'إذا طُلب منفذ، فالصحيح للتطبيقات عنوان بلا منفذ أو بأي منفذ.',
  'doctor.do.page-spoke-of-redirect':
    'إذا ذكرت صفحة {service} عبارة redirect URI، فأضف عنوان العودة، كما يرد في الخطوات أدناه، في إعداداته.',
  'doctor.do.page-spoke-of-client': 'إذا ذكرت عميلًا، فقارن معرّف العميل هناك.',
  'doctor.do.paste-address':
    'إذا قالت الصفحة إنك سجّلت الدخول، فانسخ عنوانها والصقه هنا ما دام تسجيل الدخول جاريًا.',
  'doctor.do.open-yourself': 'أعد المحاولة، ثم انسخ العنوان وافتحه بنفسك، أو استخدم رمزًا بدلًا منه.',
  'doctor.do.check-path': 'تحقق من مسار العنوان؛ كثيرًا ما ينتهي بـ \u2066/mcp\u2069.',
  'doctor.do.report-no-metadata':
    'انسخ التقرير وأرسله إلى مشغّل {server}: لا يمكن العثور على بيانات OAuth الوصفية لديه.',
  'doctor.do.network-first':
    'في فندق أو قطار، سجّل الدخول إلى الشبكة أولًا: ربما جاءت صفحتها بدلًا من الجواب.',
  'doctor.do.otherwise-report-to-server': 'وإلا فانسخ التقرير وأرسله إلى مشغّل {server}.',
  'doctor.do.report-to-server': 'انسخ التقرير وأرسله إلى مشغّل {server}.',
  'doctor.do.report-to-service': 'انسخ التقرير وأرسله إلى مشغّل {service}.',
  'doctor.do.report-to-service-if-it-stays':
    'إذا استمر ذلك، فانسخ التقرير وأرسله إلى مشغّل {service}.',
  'doctor.do.report-if-it-stays': 'إذا استمر ذلك، فانسخ التقرير وأرسله إلى مشغّل الخادم.',
  'doctor.do.report-no-issuer':
    'انسخ التقرير وأرسله إلى مشغّل {server}: بياناته الوصفية لا تذكر أي خادم تفويض.',
  'doctor.do.report-no-pkce':
    'انسخ التقرير وأرسله إلى مشغّل {service}: ينقص S256 في code_challenge_methods_supported.',
  'doctor.do.set-aside-pkce':
    'على حاسوب تثق به، يمكنك تجاوز هذا لهذا الخادم؛ سيسألك Chatelaine عندما تعيد المحاولة.',
  'doctor.do.compare-address': 'قارن العنوان الذي أضفته بالعنوان المذكور تحت «مخصّص لـ» أو بوثائقه.',
  'doctor.do.accept-address':
    'إذا كانت الجهة نفسها تدير الاثنين، فيمكنك قبوله؛ سيسألك Chatelaine عندما تعيد المحاولة.',
  'doctor.do.otherwise-stop': 'وإلا فلا تتابع.',
  'doctor.do.try-once-more': 'حاول مرة أخرى؛ فقد تحتاج خدمة أُعدّت للتو إلى دقيقة.',
  'doctor.do.report-key-refused':
    'انسخ التقرير وأرسله إلى مشغّل {server}: مفتاح صدر للتو لمورده يُجاب بـ 401.',
  'doctor.do.report-target':
    'انسخ التقرير وأرسله إلى مشغّل {server} وإلى {service}: المورد الذي يذكره الخادم غير معروف هناك.',
  'doctor.do.no-other-way': 'لا تسجّل الدخول بطريقة أخرى في هذه الأثناء.',
  'doctor.do.report-issuer':
    'انسخ التقرير وأرسله إلى مشغّل {server}: يجب أن يكون issuer في البيانات الوصفية مطابقًا حرفيًا لما يذكره الخادم.',
  'doctor.do.try-once-mended': 'أعد المحاولة بعد إصلاحه.',
  'doctor.do.close-tabs': 'أعد المحاولة، وأغلق أولًا علامات تبويب محاولات الدخول السابقة.',
  'doctor.do.agree-to-new-addresses': 'سجّل الدخول من جديد للموافقة على العناوين الجديدة.',
  'doctor.do.fewer-permissions': 'أعد المحاولة بأذونات أقل.',
  'doctor.do.without-pause': 'أعد المحاولة، وأكمل الصفحات دون توقف طويل.',
  'doctor.do.check-clock': 'تحقق من أن ساعة هذا الحاسوب صحيحة.',
  'doctor.do.new-code': 'أعد المحاولة للحصول على رمز جديد.',
  'doctor.do.use-browser': 'أعد المحاولة، وسجّل الدخول بالمتصفح.',
  'doctor.do.try-again': 'أعد المحاولة.',
  'doctor.do.agree-or-take-away': 'أعد المحاولة ووافق، أو أزل بعض الأذونات قبل المتابعة.',
  'doctor.do.ask-account-manager': 'إن كنت في شركة، فاطلب ممن يدير الحساب السماح لـ Chatelaine.',
  'doctor.do.give-what-is-asked': 'كرّر ذلك وامنح ما يُطلب.',
  'doctor.do.let-it-ask': 'إذا كنت قد رفضت نهائيًا، فاسمح له بالطلب من جديد في صفحة الخادم.',
  'doctor.do.one-permission-less': 'أعد المحاولة وأزل الأذونات واحدًا تلو الآخر.',
  'doctor.do.report-scope':
    'انسخ التقرير وأرسله إلى مشغّل {server}: يذكر نطاقًا لا تمنحه خدمة تسجيل الدخول الخاصة به.',
  'doctor.do.create-client': 'أنشئ عميلًا في إعدادات {service} وأدخل معرّفه هنا.',
  'doctor.do.report-registration':
    'انسخ التقرير وأرسله إلى مشغّل {service}، إذا كان ينبغي أن تتمكن التطبيقات من تسجيل نفسها.',
  'doctor.do.check-description': 'تحقق في الإعدادات من عنوان وثيقة بيانات العميل الوصفية.',
  'doctor.do.set-clock':
    'اجعل هذا الحاسوب يضبط التاريخ والوقت والمنطقة الزمنية تلقائيًا، ثم أعد المحاولة.',
  'doctor.do.clock-is-right-here': 'إذا كانت صحيحة هنا، فانسخ التقرير وأرسله إلى الطرف الآخر.',
  'doctor.do.check-proxy': 'تحقق من الوكيل (proxy) في إعدادات هذا الحاسوب، وهل يطلب تسجيل الدخول.',
  'doctor.do.ask-network': 'إن كنت في شركة، فاسأل من يدير الشبكة.',
  'doctor.do.check-date': 'تحقق من التاريخ والوقت على هذا الحاسوب.',
  'doctor.do.install-certificate':
    'إن كانت شبكة شركتك تفحص حركة البيانات، فيجب تثبيت شهادتها على هذا الحاسوب.',
  'doctor.do.stop-and-report': 'وإلا فلا تتابع، وانسخ التقرير لمشغّل الخادم.',
  'doctor.do.sign-in-to-network':
    'افتح أي صفحة في متصفحك، وسجّل الدخول إلى الشبكة هناك، ثم أعد المحاولة.',
  'doctor.do.check-connection': 'تحقق من اتصالك.',
  'doctor.do.check-spelling': 'تحقق من خلو العنوان من خطأ كتابي.',
  'doctor.do.down-over-there':
    'إذا كانت الصفحات الأخرى تُفتح، فالعطل هناك؛ سيعيد Chatelaine المحاولة، أو تعيدها أنت.',
  'doctor.do.try-in-a-while': 'أعد المحاولة بعد قليل.',
  'doctor.do.slow-over-there': 'إذا كانت الصفحات الأخرى تُفتح بسرعة، فالبطء هناك.',
  'doctor.do.key-is-kept': 'أعد المحاولة بعد قليل. إذا كان لديك مفتاح فسيبقى محفوظًا.',
  'doctor.do.wait-minutes': 'انتظر بضع دقائق ثم أعد المحاولة.',
  'doctor.do.add-by-own-address': 'إذا كان هذا خادمك، فأضفه بعنوانه الخاص.',
  'doctor.do.look-up-address': 'ابحث عن العنوان في وثائق الجهة المطوِّرة.',
  'doctor.do.enter-another-key': 'أدخل مفتاحًا آخر في صفحة الخادم، أو امحه لتسجّل الدخول بدلًا منه.',
  'doctor.do.ask-organization': 'اسأل من يدير تسجيل الدخول في مؤسستك هل هذا الخادم متاح لك.',
  'doctor.do.sign-in-at-organization': 'سجّل الدخول هناك، ضمن «الإعدادات»، فيتبعه الخادم تلقائيًا.',
  'doctor.do.tell-organization': 'أخبر من يدير تسجيل الدخول في مؤسستك.',
  'doctor.do.check-workload-file': 'لأحمال العمل (workload)، تحقق من الملف الذي تكتبه منصتها.',
  'doctor.do.unlock-keyring': 'افتحها. سيتابع Chatelaine تلقائيًا، ولن يُفقد شيء.',
  'doctor.do.make-new-vault': 'سجّل الدخول من جديد لإنشاء خزنة جديدة. تبقى القديمة في مكانها.',
  'doctor.do.make-room': 'أفرغ مساحة عليه ثم أعد المحاولة. ما كان موجودًا من قبل لا يزال موجودًا.',
}
