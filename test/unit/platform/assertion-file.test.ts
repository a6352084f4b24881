import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAssertionFile } from '../../../src-main/platform/assertion-file.ts'

const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJqb2IifQ.c2lnbmF0dXJl'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatelaine-test-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function fileWith(text: string): string {
  const path = join(folder, 'token')
  writeFileSync(path, text)
  return path
}

describe('the file with the token of a workload', () => {
  it('R57 is read anew each time, without the line end that many put there', async () => {
    const path = fileWith(`${TOKEN}\n`)
    expect(await readAssertionFile(path)).toBe(TOKEN)
    fileWith(`${TOKEN}x`)
    expect(await readAssertionFile(path)).toBe(`${TOKEN}x`)
  })

  it.each([
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----'],
    ['a password file', 'root:x:0:0:root:/root:/bin/sh'],
    ['two tokens', `${TOKEN}\n${TOKEN}`],
    ['nothing', ''],
    ['more than any token', `${TOKEN}${'a'.repeat(20_000)}`],
  ])('R57 A9 gives nothing out of a file with %s', async (_what, text) => {
    expect(await readAssertionFile(fileWith(text))).toBeNull()
  })

  it('R57 gives nothing out of a folder, a file that is not there and a relative path', async () => {
    mkdirSync(join(folder, 'inner'))
    expect(await readAssertionFile(join(folder, 'inner'))).toBeNull()
    expect(await readAssertionFile(join(folder, 'gone'))).toBeNull()
    expect(await readAssertionFile(relative(process.cwd(), fileWith(TOKEN)))).toBeNull()
  })
})
