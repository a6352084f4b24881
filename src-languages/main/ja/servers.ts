import type { Translation } from '../../message.ts'
import type { servers as english } from '../en/servers.ts'

export const servers: Translation<typeof english> = {
  'servers.some': 'サーバー',
  'servers.this-computer': 'このコンピューター',
  'servers.step.connecting': '接続しています',
  'servers.step.asking-server': 'アクセスを許可できる相手をサーバーに尋ねています',
  'servers.step.asking-service': 'サインイン方法を {host} に尋ねています',
  'servers.step.organization-sign-in': '{host} でのサインインを待っています',
  'servers.why.sign-in': '{name} がサインインを求めました。',
  'servers.why.more-to-connect': '{name} が、接続のためにさらに権限を求めました。',
  'servers.why.more-for-tool': '{name} が、ツール {tool} のためにさらに権限を求めました。',
  'servers.demo.Notes': 'サインインが必要なノート。最新版のプロトコル',
  'servers.demo.Archive': '同じサインインが必要な古いノート。一つ前の版のプロトコル',
  'servers.demo.Noticeboard': '誰でも読めるノート。サインインは不要',
}
