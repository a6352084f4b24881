import { DirectionContext, MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { directionOf } from '../src-languages/language.ts'
import { HistoryView } from './consent/history-view.tsx'
import { Overview } from './grants/overview.tsx'
import { ReceiptDialog } from './grants/receipt-dialog.tsx'
import { useHostStore } from './host-store.ts'
import { useLanguage } from './language.ts'
import { LockScreen } from './lock/lock-screen.tsx'
import { useLockShortcut } from './lock/use-lock-shortcut.ts'
import { useNavigation, type ViewName } from './navigation.ts'
import { Palette } from './palette/palette.tsx'
import { ShortcutList } from './palette/shortcut-list.tsx'
import { useShortcuts } from './palette/use-shortcuts.ts'
import { AddServerDialog } from './servers/add-server-dialog.tsx'
import { ServersView } from './servers/servers-view.tsx'
import { SettingsPage } from './settings/settings-page.tsx'
import { FailureNote } from './shell/failure-note.tsx'
import { Notices } from './shell/notices.tsx'
import { Rail } from './shell/rail.tsx'
import { Start } from './start/start.tsx'
import { theme } from './theme.ts'
import { say } from './words/say.tsx'

const views: Record<ViewName, () => React.JSX.Element> = {
  overview: Overview,
  servers: ServersView,
  history: HistoryView,
  settings: SettingsPage,
}

/** Main replaces the placeholder once per load; style elements without this nonce do not apply. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
}

/** As Mantine's components ask for it. Only the language turns the window. */
const directions = { ltr: directionTo('ltr'), rtl: directionTo('rtl') }

function directionTo(dir: 'ltr' | 'rtl') {
  return { dir, toggleDirection: () => undefined, setDirection: () => undefined }
}

export function App() {
  const chosen = useHostStore((state) => state.snapshot?.settings.theme ?? 'system')
  const language = useLanguage((state) => state.language)
  const system = useColorScheme(undefined, { getInitialValueInEffect: false })
  return (
    // In another language everything is drawn again, and not made anew: what somebody has typed stays.
    <DirectionContext.Provider value={directions[directionOf(language ?? 'en')]}>
      <MantineProvider
        theme={theme}
        forceColorScheme={chosen === 'system' ? system : chosen}
        getStyleNonce={styleNonce}
        deduplicateInlineStyles
        // Both would be written with innerHTML, which Trusted Types refuses; tokens.css has them.
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <Window />
      </MantineProvider>
    </DirectionContext.Provider>
  )
}

function Window() {
  const spoken = useLanguage((state) => state.language !== null)
  const ready = useHostStore((state) => state.snapshot !== null) && spoken
  const failure = useHostStore((state) => state.failure)
  const view = useNavigation((state) => state.view)
  const locked = useHostStore((state) => state.snapshot?.vault.state === 'passphrase-locked')
  const canLock = useHostStore((state) => state.snapshot?.vault.passphrase === 'set')
  useLockShortcut(canLock && !locked)
  const starting = useHostStore((state) => state.snapshot?.settings.startFinished === false)
  useShortcuts(ready && !locked && !starting)
  if (!ready) {
    return (
      <main className="opening">
        {failure === null ? (
          <p role="status">{say('shell.opening')}</p>
        ) : (
          <FailureNote failure={failure} />
        )}
      </main>
    )
  }
  if (locked) return <LockScreen />
  if (starting) return <Start />
  const View = views[view]
  return (
    <div className="window">
      <Rail />
      <div className="stage">
        <Notices />
        <View />
      </div>
      <AddServerDialog />
      <ReceiptDialog />
      <Palette />
      <ShortcutList />
    </div>
  )
}
