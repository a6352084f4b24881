import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { randomId } from '../../../src-main/headless/memory-ports.ts'
import { createGrantHolder } from '../../../src-main/servers/grant-holder.ts'
import type { GrantHolderDeps } from '../../../src-main/servers/grant-holder.ts'
import type { GrantRecord } from '../../../src-main/servers/grant.ts'
import { createVaults } from '../../../src-main/vault/vault.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { createMemoryEncryptor } from '../../support/memory-encryptor.ts'
import { AS, CLIENT, ISSUER, json, scriptedPorts } from '../../support/scripted-fetch.ts'

const folder = mkdtempSync(join(tmpdir(), 'chatelaine-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A holder with a grant that ends in a minute and cannot be renewed. */
async function holderOf(registration: GrantRecord['registration']) {
  const clock = createManualClock()
  const vaults = createVaults({ folder, encryptor: createMemoryEncryptor(), nowMs: clock.nowMs })
  const ports = scriptedPorts(() => json({}))
  const deps = {
    clock,
    vaults,
    ports,
    withoutPerson: { ports },
    newId: randomId,
    stored: () => ({ id: 's', name: 's', grant: null, how: { kind: 'http', url: ISSUER } }),
    updateStored: () => undefined,
    record: () => undefined,
    onReplaced: () => undefined,
    onAccepted: () => undefined,
    onEnded: () => undefined,
    onChanged: () => undefined,
  } as unknown as GrantHolderDeps
  const holder = createGrantHolder(deps)
  const record: GrantRecord = {
    tokenSet: {
      accessToken: 'a',
      tokenType: 'Bearer',
      expiresAtMs: clock.nowMs() + 60_000,
      scopesGranted: [],
      scopesRequested: [],
      issuedAtMs: clock.nowMs(),
      issuer: ISSUER,
      resource: ISSUER,
    },
    registration,
    authorizationServer: AS,
    resource: ISSUER,
    account: null,
    how: 'browser',
    grantedAtMs: clock.nowMs(),
  }
  await holder.accept(record, { widens: false })
  return { former: holder.former, clock }
}

describe('the registration of a grant', () => {
  it('R18 is free for the next one once the grant has run out, as long as the server knows it', async () => {
    const { former, clock } = await holderOf(CLIENT)
    expect(former.registration()).toBeNull()
    await clock.advance(60_000)
    expect(former.registration()).toEqual(CLIENT)
    former.drop()
    expect(former.registration()).toBeNull()
  })

  it('R13 is never free when a person entered it', async () => {
    const { former, clock } = await holderOf({ ...CLIENT, how: 'pre-registered' })
    await clock.advance(60_000)
    expect(former.registration()).toBeNull()
  })
})
