import { languageOf } from '../../src-languages/language.ts'
import type { Commands } from '../../src-preload/contract/commands.ts'
import { assertClientMetadata } from '../oauth/client-metadata.ts'
import { checkServerUrl } from '../servers/server-url.ts'
import { speak } from '../speak.ts'
import { overviewPicture } from '../state/overview-picture.ts'
import { answer, contextOfUrl, nobody } from './answer.ts'
import type { CommandParts } from './command-parts.ts'
import { saveOrTell } from './save-or-tell.ts'

type AppCommands = Pick<
  Commands,
  | 'getSnapshot'
  | 'checkServerUrl'
  | 'saveOverviewPicture'
  | 'copyText'
  | 'setTheme'
  | 'setLanguage'
  | 'setNotifications'
  | 'setStaysInTray'
  | 'finishStart'
  | 'takePlace'
  | 'setClientMetadataUrl'
>

/** The window's own matters: what it shows, the settings, the clipboard. */
export function createAppCommands(parts: CommandParts): AppCommands {
  const { ports, snapshot, publisher } = parts
  return {
    getSnapshot: () => answer(nobody(), async () => JSON.stringify(snapshot())),
    checkServerUrl: ({ url }) => answer(nobody(), async () => checkServerUrl(url)),
    saveOverviewPicture: ({ serverIds }) =>
      answer(nobody(), async () => {
        const rows = snapshot()
          .servers.filter(({ id }) => serverIds.includes(id))
          .toSorted((a, b) => serverIds.indexOf(a.id) - serverIds.indexOf(b.id))
        const picture = overviewPicture(rows, ports.clock.nowMs())
        return { saved: await saveOrTell(ports, 'who-may-do-what.svg', [picture]) }
      }),
    copyText: ({ text }) =>
      answer(nobody(), async () => {
        ports.copyText(text)
        return null
      }),
    setTheme: ({ theme }) =>
      answer(nobody(), async () => {
        ports.settings.setTheme(theme)
        publisher.changed()
        return null
      }),
    setLanguage: ({ language }) =>
      answer(nobody(), async () => {
        ports.settings.setLanguage(language)
        await speak(languageOf(language, ports.systemLanguages()))
        publisher.changed()
        return null
      }),
    setNotifications: ({ notifications }) =>
      answer(nobody(), async () => {
        ports.settings.setNotifications(notifications)
        publisher.changed()
        return null
      }),
    setStaysInTray: ({ stays }) =>
      answer(nobody(), async () => {
        ports.settings.setStaysInTray(stays)
        publisher.changed()
        return null
      }),
    finishStart: () =>
      answer(nobody(), async () => {
        ports.settings.setStartFinished()
        publisher.changed()
        return null
      }),
    takePlace: () => answer(nobody(), async () => ports.takePlace()),
    setClientMetadataUrl: ({ url }) =>
      answer(contextOfUrl(url ?? ''), async () => {
        if (url !== null) await assertClientMetadata(parts.oauthPorts, url)
        ports.settings.setClientMetadataUrl(url)
        publisher.changed()
        return null
      }),
  }
}
