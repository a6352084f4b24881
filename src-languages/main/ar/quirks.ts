import type { Translation } from '../../message.ts'
import type { quirks as english } from '../en/quirks.ts'

export const quirks: Translation<typeof english> = {
  'quirks.registration-status-200.differs': 'تجيب عن التسجيل بالحالة 200 حيث يجب 201.',
  'quirks.registration-status-200.we-do':
    'يقبل Chatelaine التسجيل مع ذلك: المهم هو معرّف العميل فيه.',
  'quirks.secret-without-expiry.differs': 'تعطي سر عميل ولا تذكر متى ينتهي.',
  'quirks.secret-without-expiry.we-do': 'يعامله Chatelaine على أنه سر لا ينتهي.',
  'quirks.revocation-status-204.differs': 'تجيب عن الإلغاء بحالة غير 200، مثل 204.',
  'quirks.revocation-status-204.we-do': 'يعدّ Chatelaine أي جواب نجاح إتمامًا.',
  'quirks.scope-missing.differs': 'تعطي رمزًا مميزًا ولا تذكر أذوناته.',
  'quirks.scope-missing.we-do': 'يفترض Chatelaine أن أذوناته هي كل ما طُلب، ولا شيء أكثر.',
  'quirks.scope-as-array.differs': 'تذكر أذونات الرمز المميز كقائمة JSON حيث يجب سطر نص واحد.',
  'quirks.scope-as-array.we-do': 'يقرأ Chatelaine القائمة.',
  'quirks.expires-in-as-text.differs': 'تذكر مدة الرمز المميز نصًا حيث يجب عدد.',
  'quirks.expires-in-as-text.we-do': 'يقرأ Chatelaine العدد في النص.',
  'quirks.token-type-case.differs': 'تكتب نوع رموزها المميزة بطريقتها، مثل «bearer» أو «BEARER».',
  'quirks.token-type-case.we-do': 'يعرف Chatelaine النوع بأي كتابة، ولا يقبل نوعًا آخر.',
  'quirks.error-with-status-200.differs': 'تبلّغ عن الأخطاء بالحالة 200 التي تعني النجاح.',
  'quirks.error-with-status-200.we-do':
    'يبحث Chatelaine عن خطأ في كل جواب، ولا يعدّ الخطأ رمزًا مميزًا أبدًا.',
  'quirks.refresh-token-kept.differs': 'تسمح باستخدام رمز تجديد واحد مرة بعد مرة.',
  'quirks.refresh-token-kept.we-do': 'يحفظ Chatelaine ذلك الرمز مختومًا، ويأخذ الجديد إن جاء.',
  'quirks.refresh-token-grace.differs': 'تقبل رمز التجديد مرة أخرى لوقت قصير بعد إعطاء رمز جديد.',
  'quirks.refresh-token-grace.we-do':
    'يستخدم Chatelaine الأحدث دائمًا، ولا يطلب بالقديم مرة أخرى إلا إذا ضاع الجواب.',
  'quirks.issuer-with-path.differs':
    'في اسمها مسار، كما حين يتولى مضيف واحد تسجيل الدخول لمؤسسات كثيرة.',
  'quirks.issuer-with-path.we-do':
    'يبحث Chatelaine عن بياناتها الوصفية حيث يسمح اسم كهذا، ولا يبحث في جذر المضيف أبدًا.',
  'quirks.openid-metadata-only.differs': 'تصف نفسها كما يفعل OpenID Connect، لا كما يفعل OAuth.',
  'quirks.openid-metadata-only.we-do': 'يقرأ Chatelaine ذلك الوصف بالقواعد نفسها.',
  'quirks.resource-trailing-slash.differs':
    'يسمّي نفسه بشرطة مائلة في النهاية زائدة على عنوانه أو ناقصة عنه.',
  'quirks.resource-trailing-slash.we-do': 'يعدّه Chatelaine الخادم نفسه، ويكرر الاسم كما كُتب.',
  'quirks.resource-parent-path.differs': 'يذكر عنوانًا فوق عنوانه على المضيف نفسه.',
  'quirks.resource-parent-path.we-do': 'يقبله Chatelaine، لأن من يشغّل المضيف يشغّل ما تحته.',
  'quirks.challenge-unquoted.differs': 'يترك علامات الاقتباس حين يطلب تسجيل الدخول.',
  'quirks.challenge-unquoted.we-do': 'يقرأ Chatelaine القيمة حتى المسافة أو الفاصلة التالية.',
  'quirks.challenge-without-metadata.differs': 'يطلب تسجيل الدخول ولا يقول أين بياناته الوصفية.',
  'quirks.challenge-without-metadata.we-do':
    'يبحث Chatelaine في المواضع التي تكون فيها البيانات الوصفية.',
  'quirks.pkce-not-advertised.differs': 'لا تذكر أنها تحمي جواب المتصفح بـ PKCE.',
  'quirks.pkce-not-advertised.we-do': 'لا يتابع Chatelaine إلا بموافقتك، ويرسل ما يلزم PKCE مع ذلك.',
  'quirks.issuer-differs.differs': 'تسمّي نفسها باسم غير الذي سمّاها به الخادم.',
  'quirks.issuer-differs.we-do':
    'لا يتابع Chatelaine إلا بموافقتك، وبعدها يجب أن يحمل كل جواب الاسم الذي سمّت به نفسها.',
  'quirks.metadata-redirected.differs': 'تحيل من يطلب بياناتها الوصفية إلى عنوان آخر.',
  'quirks.metadata-redirected.we-do': 'يتبع Chatelaine الإحالة مرة واحدة، وداخل المضيف نفسه فقط.',
  'quirks.offline-access-needed.differs': 'لا تعطي رمز تجديد إلا لمن يطلب offline_access.',
  'quirks.offline-access-needed.we-do': 'يطلبه Chatelaine حيث يُعرض، وتراه في قائمة الأذونات.',
  'quirks.registration-short-lived.differs': 'تسجّل التطبيقات لمدة محدودة.',
  'quirks.registration-short-lived.we-do': 'لا يرسل Chatelaine سرًا انتهى.',
  'quirks.clock-off.differs': 'تختلف ساعتها عن ساعة هذا الحاسوب بدقائق.',
  'quirks.clock-off.we-do':
    'يحسب Chatelaine مدة الرموز المميزة بساعته، ويؤرّخ ما يوقّعه بساعة الخادم بعد أن رفضه.',
}
