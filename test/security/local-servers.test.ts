import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

let test: TestHost
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chatelaine-spawn-'))
  test = await startTestHost()
})

afterEach(async () => {
  await test.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Fifty configurations, each of which would leave a file behind if any part of it ever ran. */
function configurations(): { command: string; args: string[] }[] {
  const mark = (at: number) => join(folder, `ran-${at}`)
  const shapes = [
    (file: string) => ({ command: 'touch', args: [file] }),
    (file: string) => ({ command: '/bin/sh', args: ['-c', `touch ${file}`] }),
    (file: string) => ({ command: `touch ${file}`, args: [] }),
    (file: string) => ({ command: `$(touch ${file})`, args: [] }),
    (file: string) => ({ command: `\`touch ${file}\``, args: [] }),
    (file: string) => ({ command: 'node', args: ['-e', `fs.writeFileSync('${file}','')`] }),
    (file: string) => ({ command: 'true', args: [`; touch ${file}`] }),
    (file: string) => ({ command: 'true', args: ['&&', 'touch', file] }),
    (file: string) => ({ command: 'env', args: ['-S', `touch ${file}`] }),
    (file: string) => ({ command: '/usr/bin/../bin/touch', args: [file] }),
  ]
  return Array.from({ length: 50 }, (_, at) => {
    const shape = shapes[at % shapes.length]
    return shape?.(mark(at)) ?? { command: '', args: [] }
  })
}

describe('local servers that nobody approved', () => {
  it('A15 R47 runs none of 50, not when added, connected, renamed, or at the next start', async () => {
    for (const [at, { command, args }] of configurations().entries()) {
      const environment = [{ name: 'PATH', value: `${folder}:/usr/bin:/bin` }]
      const input = { name: `Server ${at}`, command, args, environment }
      const { serverId } = valueOf(await test.host.commands.addLocalServer(input))
      valueOf(await test.host.commands.connect({ serverId }))
      valueOf(
        await test.host.commands.renameServer({ serverId, name: `Other ${at}`, accountName: null }),
      )
      await test.host.commands.callTool({ serverId, tool: 'x', arguments: {}, callId: 'c' })
      const { state } = await test.until(serverId, (one) => one.state.kind === 'needs-approval')
      expect(state).toMatchObject({ environmentNames: ['PATH'] })
    }
    await test.restart()
    await wait(200)
    expect(readdirSync(folder)).toEqual([])
  })

  it('A15 R47 runs what was approved, and only that: the check above can fail', async () => {
    const file = join(folder, 'ran')
    const input = { name: 'One', command: 'touch', args: [file], environment: [] }
    const { serverId } = valueOf(await test.host.commands.addLocalServer(input))
    valueOf(await test.host.commands.approveLocalServer({ serverId }))
    await expect.poll(() => existsSync(file)).toBe(true)
  })
})
