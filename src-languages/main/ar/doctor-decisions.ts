import type { Translation } from '../../message.ts'
import type { doctorDecisions as english } from '../en/doctor-decisions.ts'

export const doctorDecisions: Translation<typeof english> = {
  'doctor.decision.challenge.names-metadata': 'يذكر أين كُتب من يمكنه السماح لك بالدخول.',
  'doctor.decision.challenge.names-none': 'لا يذكر أين؛ يبحث Chatelaine في الأماكن المعتادة.',
  'doctor.decision.scope-challenge.names-scopes': 'يذكر الأذونات الناقصة.',
  'doctor.decision.scope-challenge.names-none': 'لا يذكر أيها.',
  'doctor.decision.sign-in-asked.no': 'فُتح الخادم دون أن يسأل من أنت.',
  'doctor.decision.resource-matches.identical': 'هي لهذا العنوان بعينه.',
  'doctor.decision.resource-matches.parent': 'هي لمسار أعلى من هذا العنوان، على الخادم نفسه.',
  'doctor.decision.resource-matches.accepted': 'هي لعنوان آخر قبلتَه لهذا الخادم.',
  'doctor.decision.resource-matches.own-address':
    'ليس للخادم بيانات وصفية؛ يُستخدم عنوانه نفسه كما اخترت.',
  'doctor.decision.issuer-chosen.only-one': 'يذكر الخادم خدمة واحدة لتسجيل الدخول.',
  'doctor.decision.issuer-chosen.chosen': 'اخترتَ واحدة مما يذكره الخادم.',
  'doctor.decision.issuer-chosen.remembered': 'هي التي اخترتَها من قبل.',
  'doctor.decision.issuer-identical.identical': 'يسمّي نفسه بالاسم الذي أعطاه الخادم تمامًا.',
  'doctor.decision.issuer-identical.not-published':
    'لا ينشر شيئًا؛ تُستخدم العناوين الثابتة لإصدار 2025-03-26 كما اخترت.',
  'doctor.decision.client-chosen.pre-registered': 'بمعرّف العميل الذي أدخلته.',
  'doctor.decision.client-chosen.metadata-document': 'بعنوان الوصف الخاص به، الذي تقرؤه الخدمة.',
  'doctor.decision.client-chosen.dynamic': 'بتسجيل نفسه، لهذا المفتاح وحده.',
  'doctor.decision.client-chosen.asked':
    'ليس تلقائيًا: لا تسمح الخدمة بتسجيل أي تطبيق، لذا يلزم معرّف عميل منك.',
  'doctor.decision.pkce.promised': 'تتعهد الخدمة بالتحقق منه.',
  'doctor.decision.pkce.set-aside': 'لا تتعهد الخدمة بذلك؛ وقد تجاوزتَه.',
  'doctor.decision.scopes-chosen.challenged': 'تلك التي طلبها الخادم مع رفضه.',
  'doctor.decision.scopes-chosen.supported': 'تلك التي يقول الخادم إنه يعرفها.',
  'doctor.decision.scopes-chosen.none': 'لا شيء بالاسم؛ ما يفتحه المفتاح يتقرر عند تسجيل الدخول.',
  'doctor.decision.token-binding.bound': 'سيُربط: الخادم وخدمة تسجيل الدخول يعرفان الطريقة.',
  'doctor.decision.token-binding.server-silent': 'لن يُربط: لا يصرّح الخادم بأنه يعرف الطريقة.',
  'doctor.decision.token-binding.issuer-silent':
    'لن يُربط: لا تصرّح خدمة تسجيل الدخول بأنها تعرف الطريقة.',
  'doctor.decision.ways-offered.browser': 'في المتصفح.',
  'doctor.decision.ways-offered.code': 'برمز تُدخله في مكان آخر.',
  'doctor.decision.ways-offered.both': 'في المتصفح، أو برمز تُدخله في مكان آخر.',
  'doctor.decision.ways-offered.neither': 'لا تذكر أي طريقة يسجّل بها شخص دخوله.',
  'doctor.decision.revocation-offered.yes': 'يمكن ذلك.',
  'doctor.decision.revocation-offered.no': 'لا يمكن؛ هنا يُمحى، وهناك ينتهي من تلقاء نفسه.',
  'doctor.decision.answer-checked.iss-promised': 'ينتمي إلى تسجيل الدخول هذا ويذكر مُرسله، كما وُعد.',
  'doctor.decision.answer-checked.iss-unpromised':
    'ينتمي إلى تسجيل الدخول هذا ويذكر مُرسله، مع أن ذلك لم يُوعد به.',
  'doctor.decision.answer-checked.no-iss':
    'ينتمي إلى تسجيل الدخول هذا. لا يذكر مُرسله اسمًا ولم يَعِد به.',
  'doctor.decision.scopes-granted.as-asked': 'مُنح كل ما طُلب.',
  'doctor.decision.scopes-granted.fewer': 'مُنح أقل مما طُلب.',
  'doctor.decision.scopes-granted.others': 'مُنح أكثر مما طُلب.',
  'doctor.decision.kept.sealed': 'في خزنة مختومة على هذا الحاسوب.',
  'doctor.decision.kept.in-memory': 'في الذاكرة فقط، لعدم وجود حلقة مفاتيح صالحة للاستخدام.',
}
