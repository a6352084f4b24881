import { SegmentedControl } from '@mantine/core'
import type { SettingsView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { ledgerWords, vaultWords } from '../shell/vault-words.ts'
import { ClientMetadata } from './client-metadata.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { LockSection } from './lock-section.tsx'
import { IdentityProviders } from './identity-providers.tsx'
import { RevokeEverything } from './revoke-everything.tsx'
import { Telling } from './telling.tsx'

const themes: { value: SettingsView['theme']; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export function SettingsPage() {
  const { settings, vault, ledger } = useSnapshot()
  const words = vaultWords(vault)
  return (
    <main className="page page-narrow" aria-label="Settings">
      <header className="page-head">
        <h1>Settings</h1>
      </header>
      <section className="section" aria-labelledby="theme-title">
        <h2 id="theme-title">Theme</h2>
        <SegmentedControl
          aria-label="Theme"
          value={settings.theme}
          data={themes}
          onChange={(theme) => void host().setTheme({ theme: theme as SettingsView['theme'] })}
        />
      </section>
      <Telling settings={settings} />
      <section className="section" aria-labelledby="keyring-title">
        <h2 id="keyring-title">Keyring</h2>
        <p>
          {words.whatIs} {vault.state !== 'ready' && words.whatToDo}
        </p>
        {vault.backend === 'passphrase' ? (
          <p className="quiet">There is no keyring; the passphrase stands in its place.</p>
        ) : (
          <p className="quiet">
            The system calls it <span className="mono">{vault.backend}</span>.
          </p>
        )}
      </section>
      <LockSection />
      <section className="section" aria-labelledby="data-title">
        <h2 id="data-title">Where your data lies</h2>
        <p>
          Sealed vaults, the history and these settings are in one folder. Nothing is anywhere else.
        </p>
        <div className="copy-line">
          <p className="mono path" aria-label="Data folder">
            {settings.dataFolder}
          </p>
          <CopyButton text={settings.dataFolder} label="Copy path" />
        </div>
        <p className="quiet">{ledgerWords(ledger)}</p>
      </section>
      <Elsewhere />
      <ClientMetadata url={settings.clientMetadataUrl} />
      <IdentityProviders />
      <RevokeEverything />
      <p className="quiet small">Chatelaine {settings.appVersion}</p>
    </main>
  )
}
