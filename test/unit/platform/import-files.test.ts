import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createImportFiles, readImportFile } from '../../../src-main/platform/import-files.ts'

let folder: string
const at = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatelaine-import-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('reading the file of another app', () => {
  it('gives its text, also through a link', async () => {
    writeFileSync(at('a.json'), '{ "ä": 1 }')
    symlinkSync(at('a.json'), at('b.json'))
    const text = { ok: true, text: '{ "ä": 1 }' }
    expect(await readImportFile(at('a.json'), 100)).toEqual(text)
    expect(await readImportFile(at('b.json'), 100)).toEqual(text)
  })

  it('A22 takes a file to the last byte allowed, and none beyond', async () => {
    writeFileSync(at('a.json'), 'x'.repeat(100))
    expect(await readImportFile(at('a.json'), 100)).toMatchObject({ ok: true })
    expect(await readImportFile(at('a.json'), 99)).toEqual({ ok: false, problem: 'too-large' })
  })

  it('A15 does not wait for a pipe, read a device, or follow a ring of links', async () => {
    execFileSync('mkfifo', [at('pipe')])
    mkdirSync(at('folder'))
    symlinkSync(at('two'), at('one'))
    symlinkSync(at('one'), at('two'))
    symlinkSync(folder, at('inside'))
    const problems = await Promise.all(
      ['pipe', 'folder', 'one', 'nothing', 'inside/inside/inside'].map((name) =>
        readImportFile(at(name), 100),
      ),
    )
    expect(problems.map((one) => (one.ok ? 'read' : one.problem))).toEqual([
      'not-a-file',
      'not-a-file',
      'cyclic',
      'absent',
      'not-a-file',
    ])
    expect(await readImportFile('/dev/zero', 100)).toEqual({ ok: false, problem: 'not-a-file' })
    writeFileSync(at('file'), '')
    expect(await readImportFile(at('file/below'), 9)).toEqual({ ok: false, problem: 'absent' })
  })

  it('says of what is no text that it is none', async () => {
    writeFileSync(at('a.json'), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))
    expect(await readImportFile(at('a.json'), 100)).toEqual({ ok: false, problem: 'not-text' })
  })

  it('looks where the environment says', () => {
    const files = createImportFiles({ home: '/h', appData: '/d', choose: async () => null })
    const config = process.env['XDG_CONFIG_HOME'] ?? '/h/.config'
    expect(files.folders()).toMatchObject({ home: '/h', appData: '/d', config })
  })
})
