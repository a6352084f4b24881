import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveFile } from '../../../src-main/platform/save-file.ts'

let folder: string
const inFolder = (name: string) => join(folder, name)
const textOf = (name: string) => readFileSync(inFolder(name), 'utf8')
const save = (contents: Iterable<string>) =>
  saveFile(async () => inFolder('list.json'), 'list.json', contents)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatelaine-save-'))
  writeFileSync(inFolder('list.json.part'), 'somebody’s')
  writeFileSync(inFolder('list.json'), 'before')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a file that a person saves', () => {
  it('D2 is whole under its name, for its owner only, and touches no file beside it', async () => {
    expect(await save(['{', '}'])).toBe(true)
    expect(textOf('list.json')).toBe('{}')
    expect(statSync(inFolder('list.json')).mode & 0o777).toBe(0o600)
    expect(textOf('list.json.part')).toBe('somebody’s')
    expect(readdirSync(folder).toSorted()).toEqual(['list.json', 'list.json.part'])
  })

  it('D2 that cannot be written leaves everything as it was', async () => {
    function* broken() {
      yield '{'
      throw new Error('no more')
    }
    await expect(save(broken())).rejects.toThrow('no more')
    expect(textOf('list.json')).toBe('before')
    expect(textOf('list.json.part')).toBe('somebody’s')
    expect(readdirSync(folder).toSorted()).toEqual(['list.json', 'list.json.part'])
  })

  it('is not written when the person closed the dialog', async () => {
    expect(await saveFile(async () => null, 'list.json', ['{}'])).toBe(false)
    expect(textOf('list.json')).toBe('before')
  })
})
