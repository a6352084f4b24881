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
import { followPlaces } from './follow-places.ts'
import { dialogs } from './shell/dialogs.ts'
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
followPlaces(host(), dialogs)
createRoot(root).render(<App />)
