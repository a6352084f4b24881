import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import './mantine-styles.ts'
import './tokens.css'
import './window.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { followHost, useHostStore } from './host-store.ts'
import { host } from './host-window.ts'
import { followLanguage } from './language.ts'
import { goTo } from './navigation.ts'
import { keepFocus } from './shell/focus-keeper.ts'
import { refuseHeldEnter } from './shell/held-enter.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
useHostStore.subscribe(({ snapshot }, before) => {
  const language = snapshot?.settings.spokenLanguage
  if (language !== undefined && language !== before.snapshot?.settings.spokenLanguage) {
    void followLanguage(language)
  }
})
void followHost(host())
keepFocus()
refuseHeldEnter()
host().onPlaceAsked(() => void followPlace())
void followPlace()
createRoot(root).render(<App />)

async function followPlace(): Promise<void> {
  const asked = await host().takePlace()
  if (asked.ok && asked.value !== null) goTo(asked.value)
}
