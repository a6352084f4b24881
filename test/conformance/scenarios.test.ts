import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Beyond what the suite requires: the fall-backs take the person's word that the server is one of 2025-03-26. */
const MORE: [group: string, revision: string | null, scenarios: string[]][] = [
  ['kept schemas', '2025-11-25', ['json-schema-2020-12-preservation']],
  ['kept schemas', '2026-07-28', ['json-schema-2020-12-preservation']],
  ['tokens bound to a key (DPoP)', null, ['auth/dpop', 'auth/dpop-nonce']],
  ['enterprise-managed authorization', null, ['auth/enterprise-managed-authorization']],
  ['workload identity', null, ['auth/wif-jwt-bearer']],
  ['client credentials', null, ['auth/client-credentials-jwt', 'auth/client-credentials-basic']],
  [
    'fall-backs to 2025-03-26',
    null,
    ['auth/2025-03-26-oauth-metadata-backcompat', 'auth/2025-03-26-oauth-endpoint-fallback'],
  ],
]

const root = join(import.meta.dirname, '../..')
const readme = join(root, 'README.md')
const suite = join(root, 'node_modules/.bin/conformance')
/** What the suite itself says a client of a revision must pass. */
function required(revision: string): string[] {
  const told = execFileSync(suite, ['list', '--requirements', revision], { encoding: 'utf8' })
  const [, client = ''] = /Client scenarios[^\n]*\n((?:\s+- \S+\n)+)/.exec(told) ?? []
  return [...client.matchAll(/- (\S+)/g)].map(([, scenario]) => scenario ?? '')
}

const PLAN: typeof MORE = [
  ['required of 2025-11-25', '2025-11-25', required('2025-11-25')],
  ['required of 2026-07-28', '2026-07-28', required('2026-07-28')],
  ...MORE,
]

/** Passed and all, by group. */
const results = new Map<string, { passed: number; all: number }>()

let folder: string
let driver: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chatelaine-conformance-'))
  driver = join(folder, 'driver.mjs')
  // Bundled, because loading a hundred modules for each scenario takes longer than the scenario.
  await build({
    entryPoints: [join(import.meta.dirname, 'driver.ts')],
    outfile: driver,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    external: ['@photostructure/sqlite'],
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
    },
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One scenario at one revision, judged by the suite's exit code and its own count. */
function play(
  scenario: string,
  revision: string | null,
): Promise<{ code: number; output: string }> {
  const command = `node ${driver}`
  const args = ['client', '--command', command, '--scenario', scenario]
  const version = revision === null ? [] : ['--spec-version', revision]
  // What belongs to no revision is played only when told so.
  const rest = [...version, '--timeout', '30000', ...(revision === null ? ['--force'] : [])]
  return new Promise((resolve) => {
    execFile(suite, [...args, ...rest], { timeout: 60_000, cwd: folder }, (error, out, err) => {
      const code = error === null ? 0 : 1
      resolve({ code, output: `${out}${err}` })
    })
  })
}

/** Exit code 0, at least one check that succeeded, none that failed, no warning. */
async function expectStrict(scenario: string, revision: string | null): Promise<void> {
  const { code, output } = await play(scenario, revision)
  const [, passed, all, failed, warned] =
    /Passed: (\d+)\/(\d+), (\d+) failed, (\d+) warnings/.exec(output) ?? []
  const told = { code, failed, warned }
  expect(told, output.slice(-3_000)).toEqual({ code: 0, failed: '0', warned: '0' })
  expect(Number(passed)).toBeGreaterThan(0)
  expect(passed).toBe(all)
}

describe.each(PLAN)('conformance: %s (%s)', (group, revision, scenarios) => {
  it.each(scenarios)(
    '%s passes without a failure or a warning',
    async (scenario) => {
      const result = results.get(group) ?? { passed: 0, all: 0 }
      results.set(group, result)
      result.all++
      await expectStrict(scenario, revision)
      result.passed++
    },
    90_000,
  )
})

it('finds as many required scenarios as the suite has', () => {
  expect(PLAN.slice(0, 2).map(([, , scenarios]) => scenarios.length)).toEqual([18, 32])
})

it('tells its result in the README as it is', () => {
  const rows = [...results].map(([group, { passed, all }]) => `- ${group}: ${passed} of ${all}`)
  const text = readFileSync(readme, 'utf8')
  const start = '<!-- written by the conformance tests -->\n\n'
  const [before, after = ''] = text.split(start)
  const told = `${before}${start}${rows.join('\n')}${after.slice(after.indexOf('\n\n'))}`
  if (process.env['CHATELAINE_WRITE_README'] === '1') writeFileSync(readme, told)
  expect(text).toBe(told)
})
