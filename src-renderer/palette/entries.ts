import { hasKey } from '../../src-languages/abilities.ts'
import { languageNames, languages } from '../../src-languages/language.ts'
import type { Result } from '../../src-preload/contract/result.ts'
import type { ServerView, Snapshot } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { LOCK_SHORTCUT } from '../lock/use-lock-shortcut.ts'
import {
  askForPassphrase,
  askForServer,
  lay,
  openDoctor,
  openServer,
  show,
  type AddWay,
} from '../navigation.ts'
import { focusOn, MAIN_HEADING, SERVER_HEADING } from '../shell/focus.ts'
import { say, type WordKey } from '../words/say.tsx'
import { visibleLine } from '../words/visible-text.ts'
import { numbered, withMod } from './keys.ts'
import type { Ranked } from './rank.ts'
import { go } from './use-shortcuts.ts'

type ServerAction = 'open' | 'sign-in' | 'connect' | 'disconnect' | 'doctor' | 'revoke'

export type EntryKind = 'go' | 'add' | 'lock' | 'look' | 'language' | 'save' | 'help' | ServerAction

/** One thing that can be done from the palette. */
export interface Entry extends Ranked {
  id: string
  kind: EntryKind
  /** Whom it is about; its name is somebody else's word. */
  server: { key: WordKey & `palette.server.${string}`; view: ServerView } | null
  /** The keys that do the same. */
  keys: string | null
  /** The palette stays until it is done, and says what there is to tell. */
  stays?: true
  act: () => void | Promise<Result<string | null>>
}

type Own = Omit<Entry, 'server' | 'more' | 'keys'> & { keys?: string; more?: string }

function own(entry: Own): Entry {
  return { server: null, more: '', keys: null, ...entry }
}

const ways: AddWay[] = ['address', 'well-known', 'local', 'import']
const themes = ['system', 'light', 'dark'] as const
const formats = ['signed', 'json', 'csv'] as const

/** What the app itself can do. */
export function ownEntries({ settings, vault }: Snapshot): Entry[] {
  return [
    ...numbered.map((view, at) =>
      own({
        id: `go ${view}`,
        kind: 'go',
        said: say(`palette.go.${view}`),
        keys: withMod(String(at + 1)),
        act: () => go(view),
      }),
    ),
    ...ways.map((way) =>
      own({
        id: `add ${way}`,
        kind: 'add',
        said: say(`palette.add.${way}`),
        ...(way === 'address' ? { keys: withMod('N') } : {}),
        act: () => askForServer(true, way),
      }),
    ),
    vault.passphrase === 'set'
      ? own({
          id: 'lock',
          kind: 'lock',
          said: say('palette.lock'),
          keys: LOCK_SHORTCUT,
          act: () => host().lock(),
        })
      : own({
          id: 'passphrase',
          kind: 'lock',
          said: say('palette.passphrase'),
          act: () => askForPassphrase(true),
        }),
    own({
      id: 'shortcuts',
      kind: 'help',
      said: say('palette.shortcuts'),
      keys: '?',
      act: () => lay('shortcuts'),
    }),
    ...themes
      .filter((theme) => theme !== settings.theme)
      .map((theme) =>
        own({
          id: `theme ${theme}`,
          kind: 'look',
          said: say(`palette.theme.${theme}`),
          act: () => host().setTheme({ theme }),
        }),
      ),
    ...(['system', ...languages] as const)
      .filter((language) => language !== settings.language)
      .map((language) =>
        own({
          id: `language ${language}`,
          kind: 'language',
          said:
            language === 'system'
              ? say('palette.language.system')
              : say('palette.language.one', { language: languageNames[language] }),
          // Whoever does not understand the present language finds the way out of it.
          more: 'language sprache 言語 لغة',
          act: () => host().setLanguage({ language }),
        }),
      ),
    ...formats.map((format) =>
      own({
        id: `save ${format}`,
        kind: 'save',
        said: say(`palette.save.${format}`),
        stays: true,
        act: () => save(format),
      }),
    ),
    own({
      id: 'revoke everything',
      kind: 'revoke',
      said: say('palette.revoke-everything'),
      act: () => {
        show('settings')
        focusOn('[data-act=revoke-everything]:enabled', MAIN_HEADING)
      },
    }),
  ]
}

async function save(format: (typeof formats)[number]): Promise<Result<string | null>> {
  const done = await host().exportLedger({ format })
  if (!done.ok) return done
  const { saved, records } = done.value
  return { ok: true, value: saved ? say('palette.saved', { count: records }) : null }
}

const connectable = ['disconnected', 'offline', 'failed', 'revoked']

/** What can be done with a server now. Nothing that ends something does it from here: it leads to where that is done. */
export function serverEntries(view: ServerView): Entry[] {
  const { id: serverId, state, kind } = view
  const name = visibleLine(view.name)
  const more = `${view.origin} ${view.account ?? ''}`
  const entry = (action: ServerAction, act: Entry['act']): Entry => {
    const key = `palette.server.${action}` as const
    const said = say(key, { name })
    return {
      id: `${action} ${serverId}`,
      kind: action,
      said,
      more,
      server: { key, view },
      keys: null,
      act,
    }
  }
  const open = () => {
    openServer(serverId)
    focusOn(SERVER_HEADING, MAIN_HEADING)
  }
  const connect = () => {
    open()
    return host().connect({ serverId })
  }
  return [
    entry('open', open),
    ...(state.kind === 'needs-sign-in' ? [entry('sign-in', connect)] : []),
    ...(connectable.includes(state.kind) ? [entry('connect', connect)] : []),
    ...(state.kind === 'connected'
      ? [entry('disconnect', () => host().disconnect({ serverId }))]
      : []),
    ...(kind === 'http'
      ? [
          entry('doctor', () => {
            openDoctor(serverId)
            focusOn('.doctor h2', MAIN_HEADING)
          }),
        ]
      : []),
    ...(hasKey(view)
      ? [
          entry('revoke', () => {
            openServer(serverId)
            focusOn('[data-act=revoke]:enabled', SERVER_HEADING)
          }),
        ]
      : []),
  ]
}
