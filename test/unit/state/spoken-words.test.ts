import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failures } from '../../../src-languages/main/en/failures.ts'
import { speakIn } from '../../../src-languages/main.ts'
import type { FailureCode } from '../../../src-preload/contract/result.ts'
import type { ConsentRecord, JsonValue } from '../../../src-main/consent/consent-record.ts'
import type { RevocationReceipt } from '../../../src-main/servers/server.ts'
import { THIS_COMPUTER } from '../../../src-main/servers/server.ts'
import { failure } from '../../../src-main/state/failure-words.ts'
import { createNewsWatch } from '../../../src-main/state/news.ts'
import { overviewPicture } from '../../../src-main/state/overview-picture.ts'
import { describeRecord } from '../../../src-main/state/record-words.ts'
import { describeReceipt } from '../../../src-main/state/receipt-words.ts'
import type { Snapshot } from '../../../src-preload/contract/snapshot.ts'
import { grantView, scopeView, serverView } from '../../support/server-view.ts'

const ABOUT = { name: 'Notes', host: 'mcp.example' }

const RECEIPT: RevocationReceipt = {
  number: 1,
  serverId: 'server',
  serverName: 'Notes',
  origin: 'https://mcp.example',
  issuer: 'https://as.example',
  atMs: 0,
  remote: { refreshToken: 'done', accessToken: 'pending', registration: 'none' },
  vault: 'erased',
  issuerOrigin: 'https://as.example',
}

function recordWith(details: Record<string, JsonValue>, origin = 'https://mcp.example') {
  const record: ConsentRecord = {
    number: 1,
    atMs: 0,
    kind: 'asked',
    serverId: 'server',
    serverName: 'Notes',
    origin,
    account: null,
    issuer: null,
    details,
    hash: 'h',
    previousHash: 'p',
  }
  return describeRecord(record)
}

afterEach(async () => {
  await speakIn('en')
})

describe('a failure with the other side’s own word', () => {
  const codes = [...new Set(Object.keys(failures).map((key) => key.split('.')[1] ?? ''))]
    .filter((code) => `failures.${code}.what` in failures)
    .map((code) => code as FailureCode)

  it('has it exactly where there are words for it', () => {
    const telling = codes.filter((code) =>
      failure(code, ABOUT, 'server_word').whatHappened.includes('server_word'),
    )
    expect(telling).toEqual(codes.filter((code) => `failures.${code}.told` in failures))
    expect(telling).not.toEqual([])
  })
})

describe('in German', () => {
  beforeEach(async () => {
    await speakIn('de')
  })

  it('R09 a failure is told', () => {
    expect(failure('server_refused', ABOUT, 'busy')).toEqual({
      code: 'server_refused',
      whatHappened: 'mcp.example hat die Verbindung abgelehnt (busy).',
      whatToDo: 'Versuchen Sie es später wieder, oder fragen Sie, wer den Server betreibt.',
    })
    expect(failure('certificate_expired', ABOUT).whatHappened).toBe(
      'Das Zertifikat von mcp.example ist abgelaufen.',
    )
  })

  it('R41 a receipt is told', () => {
    expect(describeReceipt(RECEIPT).lines.map(({ mark, sentence }) => [mark, sentence])).toEqual([
      ['done', 'bei as.example widerrufen'],
      ['pending', 'as.example war nicht zu erreichen; Chatelaine versucht es weiter'],
      ['note', 'nicht für diesen Schlüssel angelegt, deshalb bleibt sie'],
      ['done', 'Tresor gelöscht'],
      [
        'note',
        'sehen Sie auf Ihrer Kontoseite bei https://as.example nach, welche anderen Apps Zugriff haben',
      ],
    ])
  })

  it('a notification is told', () => {
    const watch = createNewsWatch({ read: () => [], write: () => undefined })
    const look = (servers: Snapshot['servers']) => {
      const vault = { state: 'ready' } as Snapshot['vault']
      const now = { vault, servers, pendingRevocations: [] as unknown } as Snapshot
      return watch.look(now, 0, false)
    }
    look([serverView({ name: 'Notes' })])
    const asks = serverView({ name: 'Notes', state: { kind: 'needs-sign-in', failure: null } })
    expect(look([asks]).map(({ title }) => title)).toEqual(['Notes bittet Sie, sich anzumelden'])
  })

  it('an entry of the history says its codes, and what was once kept as a sentence as it is', () => {
    expect(recordWith({ why: 'sign-in' }).details['why']).toBe(
      'Notes hat um eine Anmeldung gebeten.',
    )
    expect(recordWith({ why: { tool: 'delete' } }).details['why']).toBe(
      'Notes hat um mehr gebeten, für das Werkzeug delete.',
    )
    const importedFrom = { app: 'mcp-json', path: '/mcp.json' }
    expect(recordWith({ importedFrom }).details['importedFrom']).toBe('Eine Serverliste, /mcp.json')
    expect(recordWith({}, THIS_COMPUTER).origin).toBe('dieser Computer')

    const older = { why: 'Notes asked for a sign-in.', importedFrom: 'Zed, /settings.json', n: 1 }
    expect(recordWith(older)).toMatchObject({ details: older, origin: 'https://mcp.example' })
    const strange = { importedFrom: { app: 'unheard-of', path: '/x' } }
    expect(recordWith(strange).details).toEqual(strange)
  })
})

describe('in Arabic', () => {
  beforeEach(async () => {
    await speakIn('ar')
  })

  it('R41 a receipt of somebody who could not be told names their host in its own direction', () => {
    const [line] = describeReceipt({ ...RECEIPT, remote: null }).lines
    expect(line?.subject).toBe('\u2068as.example\u2069')
  })

  it('the picture of who may do what begins at the right, and its names keep their direction', () => {
    const scopes = [scopeView('a', [{ ability: 'read', certain: true }])]
    const server = serverView({ name: 'Notes', account: null, grant: grantView({ scopes }) })
    const picture = overviewPicture([server], 0)
    const width = Number(/width="(\d+)"/.exec(picture)?.[1])
    const [name, mark] = [/<text x="(\d+)"[^>]*>\u2068Notes\u2069</, /<rect x="(\d+)"[^>]* rx="3"/]
    const at = (pattern: RegExp) => Number(pattern.exec(picture)?.[1])
    expect(picture).toMatch(/^<svg [^>]*xml:lang="ar" direction="rtl"/)
    expect(picture).toContain('>من يُسمح له بماذا<')
    expect(at(name)).toBeGreaterThan(width * 0.9)
    expect(at(mark)).toBeLessThan(at(name) - 300)
  })
})
