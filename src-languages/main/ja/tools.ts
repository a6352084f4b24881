import type { Translation } from '../../message.ts'
import type { tools as english } from '../en/tools.ts'

export const tools: Translation<typeof english> = {
  'tools.other-part': '種類「{kind}」の部分は、ここでは表示できません。',
  'overview.title': '権限の一覧表',
  'overview.read': '読み取り',
  'overview.change': '変更',
  'overview.delete': '削除',
  'overview.send': '送信',
  'overview.admin': '管理',
  'overview.stays': '不在時も有効',
  'overview.who': '{name}、{account}',
  'overview.legend':
    '塗りつぶし：確実。枠のみ：スコープの名前からの推測。疑問符：説明なし。{date}、Chatelaine',
}
