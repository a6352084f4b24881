// Attack B1 on a locked app: whoever takes a picture of its memory. What code can still reach holds no token, no key that
// a person entered and no passphrase. What a program wrote over with nothing may lie there a while longer; no program in
// this language can help that.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { startBareServer } from '../support/bare-servers.ts'
import { startHouse } from '../support/house/house.ts'
import { startOddHouse } from '../support/odd-house.ts'

it('B1 leaves no secret that code could reach in the memory of a locked app', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-memory-'))
  const house = await startHouse()
  const bare = await startBareServer('2026-07-28')
  const given: string[] = []
  /** Gives no second token: the lock comes down over a renewal under way. */
  const slow = await startOddHouse({
    tokenAnswer(tokens, form) {
      if (form.get('grant_type') === 'refresh_token') return new Promise(() => undefined)
      const { access_token, refresh_token } = tokens as Record<string, string>
      given.push(String(access_token), String(refresh_token))
      return tokens
    },
  })
  const script = join(import.meta.dirname, '../support/locked-host-process.ts')
  const args = ['--no-warnings', script, house.urlOf('Notes'), bare.url, slow.url, folder]
  const running = promisify(execFile)(process.execPath, args)
  const goOn = () => running.child.stdin?.write('\n')
  let printed = ''
  running.child.stdout?.on('data', (chunk) => (printed += String(chunk)))
  await expect.poll(() => printed, { timeout: 60_000 }).toContain('signed in')
  slow.endAccessTokens()
  goOn()
  await expect.poll(() => slow.tokenForms.length, { timeout: 10_000 }).toBe(2)
  goOn()
  const { stdout } = await running
  const told = stdout.split('\n').filter((line) => /^(key|passphrase)-[0-9a-f]{48}$/.test(line))
  const tokens = house.issued().filter(({ model }) => /^(Access|Refresh)Token$/.test(model))
  const secretsIn = (name: string) => {
    const bytes = readFileSync(join(folder, `${name}.heapsnapshot`))
    return [...tokens.map(({ value }) => value), ...given, ...told].filter((one) =>
      bytes.includes(one),
    )
  }
  expect(told).toHaveLength(2)
  expect(tokens.length).toBeGreaterThanOrEqual(2)
  // The measure sees them while the app is open: both tokens at each server, and the entered key.
  expect(secretsIn('open').length).toBeGreaterThanOrEqual(5)
  expect(secretsIn('open')).toEqual(expect.arrayContaining(given))
  expect(secretsIn('locked')).toEqual([])
  await house.stop()
  await slow.stop()
  await bare.kill()
  rmSync(folder, { recursive: true, force: true })
}, 120_000)
