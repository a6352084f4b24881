import type { Page } from 'playwright-core'
import { failure } from '../../../src-main/state/failure-words.ts'
import { LINEAR, linear, linearIs, manyServers } from './view-servers.ts'
import { locked, viewSnapshot } from './view-snapshot.ts'
import { addBy, fromMenu, history, settings, shapedAs } from './ways.ts'
import { serverPage, view, type WindowView } from './window-view.ts'

const NOWHERE = 'zzzz'

const toCalls = async (page: Page) => {
  await page.getByRole('tab').nth(1).click()
}

const seek = (field: string) => async (page: Page) => {
  await page.locator(field).fill(NOWHERE)
}

const toDoctor = async (page: Page) => {
  await page.locator('.panel .actions button').nth(1).click()
}

const failed = () => linearIs({ kind: 'failed', failure: failure('connection_refused', LINEAR) })

async function callTool(page: Page): Promise<void> {
  const tool = page.locator('.tool').nth(2)
  await tool.locator('.fold-button').click()
  await tool.locator('.tool-form input').first().fill('ENG')
  await tool.locator('.tool-form button[type=submit]').click()
}

/** What is empty, what is waited for, what did not work, and what nothing fits: for each view that can be so. */
export const states = (): WindowView[] => [
  view('overview-none-fits', manyServers(), {
    async go(page) {
      await shapedAs(1)(page)
      await seek('.toolbar input[type=search], .toolbar input:not([type=radio])')(page)
    },
  }),
  view('servers-none-fit', manyServers(), {
    place: { view: 'servers', serverId: null },
    go: seek('.list-pane input'),
  }),
  view('history-consent-empty', [], {
    place: history,
    change: { ledger: { ...viewSnapshot([]).ledger, records: 0 } },
    answers: { listConsent: { records: [], nextBeforeNumber: null } },
  }),
  view('history-consent-none-fits', manyServers(), {
    place: history,
    answers: { listConsent: { records: [], nextBeforeNumber: null } },
    async go(page) {
      await page.locator('.filters select').nth(1).selectOption({ index: 2 })
    },
  }),
  view('history-consent-waiting', manyServers(), { place: history, silent: ['listConsent'] }),
  view('history-consent-failed', manyServers(), {
    place: history,
    failing: { listConsent: 'internal' },
  }),
  view('history-calls-empty', manyServers(), {
    place: history,
    answers: { listCalls: { calls: [], nextBeforeNumber: null, total: 0 } },
    go: toCalls,
  }),
  view('history-calls-none-fits', manyServers(), {
    place: history,
    answers: { listCalls: { calls: [], nextBeforeNumber: null, total: 1200 } },
    go: toCalls,
  }),
  view('history-calls-waiting', manyServers(), {
    place: history,
    silent: ['listCalls'],
    go: toCalls,
  }),
  view('history-calls-failed', manyServers(), {
    place: history,
    failing: { listCalls: 'internal' },
    go: toCalls,
  }),
  serverPage('doctor-empty', failed(), toDoctor, { answers: { listTraces: [] } }),
  serverPage('doctor-waiting', failed(), toDoctor, { silent: ['listTraces'] }),
  serverPage('doctor-failed', failed(), toDoctor, { failing: { listTraces: 'internal' } }),
  serverPage('tool-waiting', linear(), callTool, { silent: ['callTool'] }),
  serverPage('tool-done', linear(), callTool, {
    answers: {
      callTool: {
        isError: false,
        parts: [{ kind: 'text', text: 'Lamp oil' }],
        structured: { title: 'Lamp oil' },
        tookMs: 340,
      },
    },
  }),
  serverPage('tool-failed', linear(), callTool, { failing: { callTool: 'internal' } }),
  view('settings-failed', manyServers(), {
    place: settings,
    failing: { setTheme: 'ledger_io' },
    async go(page) {
      await page.locator('[aria-labelledby=theme-title] label').nth(0).click()
      await page.locator('.note').waitFor()
    },
  }),
  serverPage(
    'dialog-failed',
    linear(),
    async (page) => {
      await fromMenu('.tabler-icon-pencil')(page)
      await page.getByRole('dialog').locator('button[type=submit]').click()
      await page.getByRole('dialog').locator('.note').waitFor()
    },
    { failing: { renameServer: 'ledger_io' } },
  ),
  view('add-well-known-waiting', manyServers(), {
    silent: ['listWellKnownServers'],
    go: addBy(1),
  }),
  view('add-well-known-failed', manyServers(), {
    failing: { listWellKnownServers: 'internal' },
    go: addBy(1),
  }),
  view('add-well-known-none-fits', manyServers(), {
    async go(page) {
      await addBy(1)(page)
      await seek('[role=tabpanel] input')(page)
    },
  }),
  view('add-import-none', manyServers(), { answers: { findImports: [] }, go: addBy(3) }),
  view('add-import-waiting', manyServers(), { silent: ['findImports'], go: addBy(3) }),
  view('add-import-failed', manyServers(), { failing: { findImports: 'internal' }, go: addBy(3) }),
  view('lock-wrong', [], {
    change: locked,
    failing: { unlock: 'passphrase_wrong' },
    async go(page) {
      await page.locator('input').fill(NOWHERE)
      await page.locator('button[type=submit]').click()
      await page.locator('.note').waitFor()
    },
  }),
]
