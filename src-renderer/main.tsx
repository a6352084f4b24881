import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import './mantine-styles.ts'
import './tokens.css'
import './window.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { followHost } from './host-store.ts'
import { host } from './host-window.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
void followHost(host())
createRoot(root).render(<App />)
