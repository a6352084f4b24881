import type { Page } from 'playwright-core'
import { say } from '../../src-languages/main.ts'
import { failure } from '../../src-main/state/failure-words.ts'
import type {
  AuthorizationView,
  ServerView,
  Snapshot,
} from '../../src-preload/contract/snapshot.ts'
import { asksForCall, asksForMore, asksQuestions } from './views/asking.ts'
import { signIns } from './views/sign-in-views.ts'
import { states } from './views/state-views.ts'
import {
  LINEAR,
  linear,
  linearIs,
  linearSigningIn,
  manyServers,
  receipt,
} from './views/view-servers.ts'
import { demo, locked, troubles, viewSnapshot } from './views/view-snapshot.ts'
import { addBy, fromMenu, history, openMenu, settings, shapedAs } from './views/ways.ts'
import { serverPage, view, type WindowView } from './views/window-view.ts'

async function previewImport(page: Page): Promise<void> {
  await addBy(3)(page)
  await page.locator('.sources li').first().waitFor()
  await page.getByRole('dialog').locator('.actions button').last().click()
  await page.locator('.import-foot').waitFor()
}

/** Main has said what it makes of the address; it waits a moment for whoever is still typing. */
async function untilChecked(page: Page): Promise<void> {
  await page.locator('.opinion[role=status]').waitFor()
}

async function openTools(page: Page): Promise<void> {
  for (const button of await page.locator('.folds .fold-button').all()) await button.click()
}

const refused = () => failure('connection_refused', LINEAR)
const among = (found: string) => manyServers().find(({ id }) => id === found) as ServerView

type Vault = Snapshot['vault']

/** Nobody has taken the first steps yet. */
const first: Partial<Snapshot> = {
  settings: { ...viewSnapshot([]).settings, startFinished: false },
  vault: { ...viewSnapshot([]).vault, passphrase: 'none' },
}

async function toServers(page: Page): Promise<void> {
  await page.locator('.start .actions-end button').click()
  await page.locator('.start-offer').first().waitFor()
}

async function pickFirst(page: Page): Promise<void> {
  await toServers(page)
  await page.locator('.start-offer').first().click()
  await page.locator('.start-server').waitFor()
}

/** Every view and dialog of the window, as main tells of it in the language that is spoken now. */
export const views = (): WindowView[] => [
  view('overview-empty', [], { change: { demo: demo() } }),
  view('overview-keys', manyServers()),
  view('overview-list', manyServers(), {
    async go(page) {
      await shapedAs(1)(page)
      await page.locator('.grants tbody input:enabled').first().click()
    },
  }),
  view('overview-matrix', manyServers(), { go: shapedAs(2) }),
  view('overview-troubles', [asksForMore(), ...manyServers().slice(1)], { change: troubles }),
  view('servers-none-open', manyServers(), { place: { view: 'servers', serverId: null } }),
  serverPage('server-connected', linear()),
  serverPage('server-menu', linear(), openMenu),
  serverPage('server-technical', linear(), async (page) => {
    await page.locator('.server-body > section:last-child .fold-button').last().click()
  }),
  serverPage('server-without-key', among('open')),
  serverPage('server-entered-key', among('keyed')),
  serverPage(
    'server-connecting',
    linearIs({ kind: 'connecting', step: say('servers.step.connecting') }),
  ),
  serverPage('server-needs-sign-in', linearIs({ kind: 'needs-sign-in', failure: refused() })),
  serverPage('server-failed', linearIs({ kind: 'failed', failure: refused() })),
  serverPage(
    'server-offline',
    linearIs({ kind: 'offline', failure: refused(), retryAtMs: null, tries: 2 }),
  ),
  serverPage('server-imported', linearIs({ kind: 'disconnected', imported: true })),
  serverPage('server-revoking', linearIs({ kind: 'revoking' })),
  serverPage('server-revoked', linearIs({ kind: 'revoked', receipt: receipt() })),
  serverPage('server-local-approval', among('files')),
  ...Object.entries(signIns()).map(([name, authorization]) =>
    serverPage(`sign-in-${name}`, linearSigningIn(authorization)),
  ),
  serverPage(
    'sign-in-paste',
    linearSigningIn(signIns()['waiting-browser'] as AuthorizationView),
    async (page) => {
      await page.locator('.panel .fold-button').click()
    },
  ),
  serverPage('asks-for-more', asksForMore()),
  serverPage('asks-questions', asksQuestions()),
  serverPage('asks-for-call', asksForCall(), async (page) => {
    // For a moment its buttons do nothing, so that no click that was meant for something else allows a call.
    await page.locator('.approval > .actions button:enabled').nth(3).waitFor()
  }),
  serverPage('asks-for-call-narrowed', asksForCall(), async (page) => {
    await page.locator('.approval > .actions button:enabled').nth(3).click()
  }),
  serverPage('tools-open', linear(), openTools),
  serverPage('tool-change', linear(), async (page) => {
    await page.locator('.folds .fold-button').first().click()
    await page.locator('.tool-permission button').click()
    await page.locator('.tool-permission ins').waitFor()
  }),
  serverPage('doctor', linearIs({ kind: 'failed', failure: refused() }), async (page) => {
    await page.locator('.panel .actions button').nth(1).click()
    await page.locator('.steps').waitFor()
  }),
  serverPage('dialog-rename', linear(), fromMenu('.tabler-icon-pencil')),
  serverPage('dialog-key', { ...linear(), grant: null }, fromMenu('.tabler-icon-key')),
  serverPage('dialog-account', linear(), fromMenu('.tabler-icon-user-plus')),
  view('history-consent', manyServers(), {
    place: history,
    async go(page) {
      await page.locator('.entry .fold-button').nth(4).click()
      await page.locator('.entry .fold-button').nth(3).click()
    },
  }),
  view('history-calls', manyServers(), {
    place: history,
    async go(page) {
      await page.getByRole('tab').nth(1).click()
      await page.locator('.fold-button').first().click()
      await page.locator('.call-entry .fold-button').last().click()
    },
  }),
  view('history-export', manyServers(), {
    place: history,
    async go(page) {
      await page.locator('.export [aria-haspopup=menu]').click()
      await page.getByRole('menu').waitFor()
    },
  }),
  view('settings', manyServers(), { place: settings }),
  view('dialog-passphrase', manyServers(), {
    place: settings,
    change: { vault: { ...viewSnapshot([]).vault, passphrase: 'none' } },
    async go(page) {
      await page.locator('section[aria-labelledby=lock-section-title] button').first().click()
    },
  }),
  view('dialog-receipts', manyServers(), {
    place: settings,
    async go(page) {
      await page.locator('section[aria-labelledby=revoke-title] button').click()
      await page.locator('.receipts').waitFor()
    },
  }),
  view('add-address', manyServers(), {
    async go(page) {
      await addBy(0)(page)
      await page.getByRole('tabpanel').getByRole('textbox').first().fill('https://mcp.example/mcp')
      await page.getByRole('tabpanel').getByRole('checkbox').click()
      await untilChecked(page)
    },
  }),
  view('add-well-known', manyServers(), {
    async go(page) {
      await addBy(1)(page)
      await page.locator('.known-row').first().waitFor()
    },
  }),
  view('add-chosen', manyServers(), {
    async go(page) {
      await addBy(1)(page)
      await page.locator('.known-row').first().click()
      await page.locator('.chosen').waitFor()
      await untilChecked(page)
    },
  }),
  view('add-local', manyServers(), {
    async go(page) {
      await addBy(2)(page)
      await page.locator('.environment button').click()
    },
  }),
  view('add-import', manyServers(), {
    async go(page) {
      await addBy(3)(page)
      await page.locator('.sources li').first().waitFor()
    },
  }),
  view('import-preview', manyServers(), { go: previewImport }),
  view('import-done', manyServers(), {
    async go(page) {
      await previewImport(page)
      await page.locator('.import-foot button').last().click()
      await page.locator('.note-wrong').waitFor()
    },
  }),
  view('palette', manyServers(), {
    go: (page) => page.keyboard.press('Control+k'),
  }),
  view('palette-server', manyServers(), {
    async go(page) {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill('linear')
    },
  }),
  view('shortcuts', manyServers(), { go: (page) => page.keyboard.press('?') }),
  view('start-keys', [], { change: first }),
  view('start-keys-memory', [], { change: { ...first, vault: troubles.vault as Vault } }),
  view('start-server', [], { change: { ...first, demo: demo() }, go: toServers }),
  view('start-sign-in', [linearSigningIn(signIns()['reviewing'] as AuthorizationView)], {
    change: { ...first, demo: demo() },
    go: pickFirst,
  }),
  view('start-works', [linear()], { change: { ...first, demo: demo() }, go: pickFirst }),
  view('lock', [], { change: locked }),
  ...states(),
  view('lock-forgotten', [], {
    change: locked,
    async go(page) {
      await page.locator('.lock-below button').click()
    },
  }),
]

/** The one that is called so; a name that no view has is a fault of the test. */
export function viewNamed(name: string): WindowView {
  const view = views().find((one) => one.name === name)
  if (view === undefined) throw new Error(`There is no view ${name}.`)
  return view
}
