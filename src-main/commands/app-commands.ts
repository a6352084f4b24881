import type { Commands } from '../../src-preload/contract/commands.ts'
import { assertClientMetadata } from '../oauth/client-metadata.ts'
import { checkServerUrl } from '../servers/server-url.ts'
import { NOBODY, answer, contextOfUrl } from './answer.ts'
import type { CommandParts } from './command-parts.ts'

type AppCommands = Pick<
  Commands,
  'getSnapshot' | 'checkServerUrl' | 'copyText' | 'setTheme' | 'setClientMetadataUrl'
>

/** The window's own matters: what it shows, the settings, the clipboard. */
export function createAppCommands(parts: CommandParts): AppCommands {
  const { ports, snapshot, publisher } = parts
  return {
    getSnapshot: () => answer(NOBODY, async () => snapshot()),
    checkServerUrl: ({ url }) => answer(NOBODY, async () => checkServerUrl(url)),
    copyText: ({ text }) =>
      answer(NOBODY, async () => {
        ports.copyText(text)
        return null
      }),
    setTheme: ({ theme }) =>
      answer(NOBODY, async () => {
        ports.settings.setTheme(theme)
        publisher.changed()
        return null
      }),
    setClientMetadataUrl: ({ url }) =>
      answer(contextOfUrl(url ?? ''), async () => {
        if (url !== null) await assertClientMetadata(parts.oauthPorts, url)
        ports.settings.setClientMetadataUrl(url)
        publisher.changed()
        return null
      }),
  }
}
