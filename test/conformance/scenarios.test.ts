import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The scenarios that the main path covers, at each revision they belong to. */
const BOTH = [
  'tools_call',
  'auth/basic-cimd',
  'auth/scope-step-up',
  'auth/scope-retry-limit',
  'json-schema-2020-12-preservation',
  'auth/metadata-default',
  'auth/metadata-var1',
  'auth/metadata-var2',
  'auth/metadata-var3',
  'auth/scope-from-www-authenticate',
  'auth/scope-from-scopes-supported',
  'auth/scope-omitted-when-undefined',
  'auth/token-endpoint-auth-basic',
  'auth/token-endpoint-auth-post',
  'auth/token-endpoint-auth-none',
  'auth/pre-registration',
]
const SCENARIOS: Record<string, string[]> = {
  '2025-11-25': ['initialize', 'sse-retry', ...BOTH],
  '2026-07-28': [
    ...BOTH,
    'request-metadata',
    'http-custom-headers',
    'http-invalid-tool-headers',
    'auth/authorization-server-migration',
    'auth/resource-mismatch',
    'auth/offline-access-scope',
    'auth/offline-access-not-supported',
    'auth/iss-supported',
    'auth/iss-not-advertised',
    'auth/iss-supported-missing',
    'auth/iss-wrong-issuer',
    'auth/iss-unexpected',
    'auth/iss-normalized',
    'auth/metadata-issuer-mismatch',
  ],
}

/** Servers as of 2025-03-26, which the person has to accept as such. */
const FALLBACKS = [
  'auth/2025-03-26-oauth-metadata-backcompat',
  'auth/2025-03-26-oauth-endpoint-fallback',
]

const root = join(import.meta.dirname, '../..')
const suite = join(root, 'node_modules/.bin/conformance')
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
  const rest = [...version, '--timeout', '30000']
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

describe.each(Object.keys(SCENARIOS))('conformance at %s', (revision) => {
  it.each(SCENARIOS[revision] ?? [])(
    '%s passes without a failure or a warning',
    (scenario) => expectStrict(scenario, revision),
    90_000,
  )
})

describe('conformance of the newer wire', () => {
  it(
    'R50 fetches no schema that a tool refers to',
    () => expectStrict('json-schema-ref-no-deref', '2026-07-28'),
    90_000,
  )

  it(
    'R51 keeps the headers of every request through our own fetch',
    () => expectStrict('http-standard-headers', '2026-07-28'),
    90_000,
  )
})

describe('conformance with servers of 2025-03-26', () => {
  it.each(FALLBACKS)('R09 %s', (scenario) => expectStrict(scenario, null), 90_000)
})
