import { existsSync } from 'node:fs'
import { appendFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setUp } from './setup.mjs'
import { ROOT, run, step } from './step.mjs'
import { withDesktop } from './with-desktop.mjs'

// `npm test` runs every part; `npm run test:<part>` runs one. The parts stand in the order of their cost.
const STATIC = {
  format: ['oxfmt', ['--check']],
  lint: ['oxlint', ['--type-aware', '--deny-warnings']],
  types: ['tsc', ['--noEmit', '-p', '.']],
  unused: ['knip', []],
}
const SUITES = ['unit', 'integration', 'security', 'conformance', 'e2e']
const ALL = [...Object.keys(STATIC), ...SUITES]

const asked = process.argv[2]
if (asked !== undefined && !ALL.includes(asked)) {
  console.error(`There is no part “${asked}”. The parts are: ${ALL.join(', ')}.`)
  process.exit(2)
}
const parts = asked === undefined ? ALL : [asked]
const work = await mkdtemp(join(tmpdir(), 'chatelaine-tests-'))
const log = join(work, 'log.txt')
const total = { passed: 0, failed: 0, skipped: 0 }

const runtime = await setUp({ tests: true })
for (const part of parts) {
  const startedAt = Date.now()
  const result = part in STATIC ? await runStatic(part) : await runSuite(part)
  for (const key of Object.keys(total)) total[key] += result[key]
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  console.log(`${part}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`)
  if (result.failed > 0) console.log(result.output.slice(-8_000))
}
await rm(work, { recursive: true, force: true })
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

async function runStatic(part) {
  const [command, args] = STATIC[part]
  const { code, output } = await step(part, () => run(command, args))
  await appendFile(log, output)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output }
}

async function runSuite(suite) {
  const folder = join(ROOT, 'test', suite)
  const files = existsSync(folder)
    ? (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.test.ts'))
    : []
  // A suite without tests proves nothing, and counts as one that failed.
  if (files.length === 0) return failure(`test/${suite} holds no test`)
  if (suite !== 'e2e') return runFiles([`test/${suite}`], (...command) => run(...command))
  return runEndToEnd(files.toSorted().map((name) => `test/e2e/${name}`))
}

/** The real app, file by file: each on a display, with a keyring and a home of its own. */
async function runEndToEnd(files) {
  const build = await step('Building the app', () => run('electron-vite', ['build']))
  if (build.code !== 0) return failure(build.output)
  const sum = { passed: 0, failed: 0, skipped: 0, output: '' }
  for (const file of files) {
    const extra = { CHATELAINE_ELECTRON: runtime.executable }
    const result = await runFiles([file], (command, args) => withDesktop(command, args, extra))
    for (const key of ['passed', 'failed', 'skipped']) sum[key] += result[key]
    sum.output += result.failed > 0 ? result.output : ''
  }
  return sum
}

async function runFiles(files, start) {
  const report = join(work, `${files[0].replaceAll(/\W/g, '-')}.json`)
  await writeFile(report, '')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code, output } = await start('vitest', ['run', ...files, ...reporters])
  await appendFile(log, output)
  return { ...(await readReport(report, code)), output }
}

/** What the runner itself wrote down. No report, or an error outside the tests, is a failure of its own. */
async function readReport(path, code) {
  try {
    const report = JSON.parse(await readFile(path, 'utf8'))
    const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report
    const skipped = numPendingTests + numTodoTests
    const failed = numFailedTests === 0 && code !== 0 ? 1 : numFailedTests
    return { passed, failed: passed + failed === 0 ? 1 : failed, skipped }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function failure(output) {
  return { passed: 0, failed: 1, skipped: 0, output }
}
