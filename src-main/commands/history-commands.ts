import type { Commands, ConsentQuery, GrantStory } from '../../src-preload/contract/commands.ts'
import type { ConsentLedger } from '../consent/consent-ledger.ts'
import type { ConsentRecord } from '../consent/consent-record.ts'
import { exportConsent } from '../consent/export-consent.ts'
import { grantStories, STORY_KINDS, timeInForce } from '../consent/grant-stories.ts'
import { checkBundle, createSigningKey, fingerprint } from '../consent/history-bundle.ts'
import type { SigningKey } from '../consent/history-bundle.ts'
import { sealedRecord } from '../servers/grant.ts'
import { entrySearch } from '../state/entry-search.ts'
import { describeRecord } from '../state/record-words.ts'
import { answer, nobody } from './answer.ts'
import type { CommandParts } from './command-parts.ts'
import { saveOrTell } from './save-or-tell.ts'

type HistoryCommands = Pick<
  Commands,
  | 'listConsent'
  | 'listGrantStories'
  | 'listCalls'
  | 'setCallLog'
  | 'clearCallLog'
  | 'verifyLedger'
  | 'exportLedger'
  | 'checkBundle'
>

export function createHistoryCommands(parts: CommandParts): HistoryCommands {
  const { ports, ledger, verify } = parts
  return {
    listConsent: (query) => answer(nobody(), async () => pageOf(ledger, query)),
    listGrantStories: ({ serverId }) => answer(nobody(), async () => storiesOf(parts, serverId)),
    listCalls: (query) => answer(nobody(), async () => parts.calls.page(query)),
    setCallLog: (settings) =>
      answer(nobody(), async () => {
        ports.settings.setCallLog(settings)
        if (!settings.keepArguments) parts.calls.forgetArguments()
        parts.calls.tidy()
        parts.publisher.changed()
        return null
      }),
    clearCallLog: () =>
      answer(nobody(), async () => {
        parts.calls.clear()
        parts.publisher.changed()
        return null
      }),
    verifyLedger: () =>
      answer(nobody(), async () => {
        const { records, brokenAtNumber } = await verify()
        return { records, brokenAtNumber }
      }),
    exportLedger: ({ format }) =>
      answer(nobody(), async () => {
        const how =
          format === 'signed'
            ? { as: format, key: await signingKey(parts), nowMs: ports.clock.nowMs() }
            : { as: format }
        const { name, chunks, count } = exportConsent(ledger, how)
        const saved = await saveOrTell(ports, name, chunks)
        const signer = how.as === 'signed' ? fingerprint(how.key) : null
        return { saved, records: count(), signer }
      }),
    checkBundle: () =>
      answer(nobody(), async () => {
        const path = await ports.importFiles.choose()
        if (path === null) return null
        const file = await ports.importFiles.read(path, LARGEST_BUNDLE)
        const own = await sealedKey(parts).read()
        return checkBundle(file.ok ? file.text : '', own)
      }),
  }
}

async function pageOf(ledger: ConsentLedger, { text = '', ...query }: ConsentQuery) {
  // One more than asked tells whether there is a next page.
  const more = { ...query, limit: query.limit + 1 }
  const wanted = text.trim()
  const found =
    wanted === '' ? ledger.page(more) : await ledger.find(await entrySearch(wanted), more)
  const records = found.slice(0, query.limit).map(describeRecord)
  const last = records.at(-1)
  return {
    records,
    nextBeforeNumber: found.length > query.limit && last !== undefined ? last.number : null,
  }
}

function storiesOf({ ledger, calls }: CommandParts, serverId: string): GrantStory[] {
  return grantStories(recordsOf(ledger, serverId)).map((story) => {
    const time = timeInForce(story)
    return { ...story, uses: time === null ? 0 : calls.countMade({ serverId, ...time }) }
  })
}

/** A server with more to tell of its keys than this is told from its newest entries on. */
const MOST_OF_A_SERVER = 2_000

function recordsOf(ledger: ConsentLedger, serverId: string): ConsentRecord[] {
  return ledger.page({ serverId, kinds: STORY_KINDS, limit: MOST_OF_A_SERVER }).toReversed()
}

/** A history of some hundred thousand entries. */
const LARGEST_BUNDLE = 256 * 1024 * 1024

/** The vault of the key that signs what leaves this copy of the app; there is one. */
function sealedKey({ vaults }: CommandParts) {
  const reference = { vaultId: 'history-signing-key', resource: 'history', issuer: 'here' }
  return sealedRecord<SigningKey>(vaults, 'history', reference, 'signing')
}

async function signingKey(parts: CommandParts): Promise<SigningKey> {
  const sealed = sealedKey(parts)
  const known = await sealed.read()
  if (known !== null) return known
  const made = createSigningKey()
  await sealed.write(made)
  return made
}
