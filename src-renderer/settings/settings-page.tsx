import { useSnapshot } from '../host-store.ts'
import { gap } from '../words/lists.ts'
import { say, sayElements } from '../words/say.tsx'
import { CopyButton } from '../shell/copy-button.tsx'
import { ledgerWords, vaultWords } from '../shell/vault-words.ts'
import { ClientMetadata } from './client-metadata.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { LockSection } from './lock-section.tsx'
import { IdentityProviders } from './identity-providers.tsx'
import { RevokeEverything } from './revoke-everything.tsx'
import { LanguageSection } from './language-section.tsx'
import { Telling } from './telling.tsx'
import { ThemeSection } from './theme-section.tsx'

export function SettingsPage() {
  const settings = useSnapshot((now) => now.settings)
  const vault = useSnapshot((now) => now.vault)
  const ledger = useSnapshot((now) => now.ledger)
  const words = vaultWords(vault)
  return (
    <main className="page page-narrow" aria-label={say('settings.title')}>
      <header className="page-head">
        <h1>{say('settings.title')}</h1>
      </header>
      <ThemeSection theme={settings.theme} />
      <LanguageSection settings={settings} />
      <Telling settings={settings} />
      <section className="section" aria-labelledby="keyring-title">
        <h2 id="keyring-title">{say('settings.keyring.title')}</h2>
        <p>
          {words.whatIs}
          {vault.state !== 'ready' && gap() + words.whatToDo}
        </p>
        {vault.backend === 'passphrase' ? (
          <p className="quiet">{say('settings.keyring.none')}</p>
        ) : (
          <p className="quiet">{sayElements('settings.keyring.name', { name: vault.backend })}</p>
        )}
      </section>
      <LockSection />
      <section className="section" aria-labelledby="data-title">
        <h2 id="data-title">{say('settings.data.title')}</h2>
        <p>{say('settings.data.text')}</p>
        <div className="copy-line">
          <p className="path" aria-label={say('settings.data.folder')}>
            <span className="mono">{settings.dataFolder}</span>
          </p>
          <CopyButton text={settings.dataFolder} label={say('settings.data.copy')} />
        </div>
        <p className="quiet">{ledgerWords(ledger)}</p>
      </section>
      <Elsewhere />
      <ClientMetadata url={settings.clientMetadataUrl} />
      <IdentityProviders />
      <RevokeEverything />
      <p className="quiet small">{say('settings.version', { version: settings.appVersion })}</p>
    </main>
  )
}
