import type { Translation } from '../../message.ts'
import type { tools as english } from '../en/tools.ts'

export const tools: Translation<typeof english> = {
  'tools.other-part': 'جزء من النوع «{kind}» لا يمكن عرضه هنا.',
  'overview.title': 'من يُسمح له بماذا',
  'overview.read': 'القراءة',
  'overview.change': 'التغيير',
  'overview.delete': 'الحذف',
  'overview.send': 'الإرسال',
  'overview.admin': 'الإدارة',
  'overview.stays': 'يبقى في غيابك',
  'overview.who': '{name}، {account}',
  'overview.legend':
    'الممتلئ: مؤكد. الفارغ: مخمَّن من اسم النطاق. علامة الاستفهام: لم يذكره أحد. {date}، Chatelaine.',
}
