import type { Translation } from '../../message.ts'
import type { servers as english } from '../en/servers.ts'

export const servers: Translation<typeof english> = {
  'servers.some': 'الخادم',
  'servers.this-computer': 'هذا الحاسوب',
  'servers.step.connecting': 'جارٍ الاتصال',
  'servers.step.asking-server': 'سؤال الخادم عمّن يمكنه السماح لك بالدخول',
  'servers.step.asking-service': 'سؤال {host} عن طريقة تسجيل الدخول',
  'servers.step.organization-sign-in': 'في انتظار تسجيل دخولك لدى {host}',
  'servers.why.sign-in': 'طلب {name} تسجيل الدخول.',
  'servers.why.more-to-connect': 'طلب {name} المزيد ليتصل.',
  'servers.why.more-for-tool': 'طلب {name} المزيد لأداته {tool}.',
  'servers.demo.Notes': 'ملاحظات خلف تسجيل دخول، بأحدث إصدار من البروتوكول',
  'servers.demo.Archive': 'ملاحظات أقدم خلف تسجيل الدخول نفسه، بالإصدار السابق له',
  'servers.demo.Noticeboard': 'ملاحظات للجميع، بلا تسجيل دخول',
}
