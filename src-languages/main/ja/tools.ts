import type { Translation } from '../../message.ts'
import type { tools as english } from '../en/tools.ts'

export const tools: Translation<typeof english> = {
  'tools.other-part': '種類「{kind}」の部分は、ここでは表示できません。',
  'overview.title': 'だれが何をできるか',
  'overview.read': '読む',
  'overview.change': '変更する',
  'overview.delete': '削除する',
  'overview.send': '送信する',
  'overview.admin': '管理する',
  'overview.stays': '不在の間も',
  'overview.who': '{name}、{account}',
  'overview.legend': '塗りつぶし: 確実。枠のみ: スコープの名前からの推測。{date}、Chatelaine',
}
