import { NativeSelect, TextInput } from '@mantine/core'
import type { ClientRedirect } from '../../src-preload/contract/snapshot.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { Fold } from '../shell/fold.tsx'
import { say, sayElements } from '../words/say.tsx'
import type { ClientEntry, Problems } from './client-entry.ts'
import { redirectUriOf } from './client-entry.ts'

/** What has to be registered, as the choices below make it. */
export function RedirectAddress({ base, entry }: { base: string; entry: ClientEntry }) {
  const uri = redirectUriOf(base, entry)
  const any = entry.port.trim() === ''
  return (
    <div className="copy-line">
      <TextInput
        label={say(any ? 'authorization.redirect.any-port' : 'authorization.redirect')}
        value={uri}
        readOnly
        classNames={{ input: 'mono' }}
      />
      <CopyButton text={uri} label={say('authorization.redirect.copy')} />
    </div>
  )
}

const hosts: ClientRedirect['host'][] = ['127.0.0.1', 'localhost']

function hostWords(host: ClientRedirect['host']): string {
  return host === '127.0.0.1' ? say('authorization.redirect.safer', { host }) : host
}

interface RedirectFieldsProps {
  entry: ClientEntry
  change: (part: Partial<ClientEntry>) => void
  problems: Problems
}

/** For providers that compare the redirect address letter for letter. */
export function RedirectFields({ entry, change, problems }: RedirectFieldsProps) {
  const wrong = problems.port !== undefined
  const chosen = entry.port !== '' || entry.host !== '127.0.0.1'
  return (
    <Fold key={String(wrong)} summary={say('authorization.more')} opened={wrong || chosen}>
      {() => (
        <div className="form">
          <p className="quiet">{sayElements('authorization.redirect.text', {})}</p>
          <NativeSelect
            label={say('authorization.redirect.host')}
            data={hosts.map((value) => ({ value, label: hostWords(value) }))}
            value={entry.host}
            onChange={(event) =>
              change({ host: event.currentTarget.value as ClientRedirect['host'] })
            }
          />
          <TextInput
            label={say('authorization.redirect.port')}
            placeholder={say('authorization.redirect.port.any')}
            inputMode="numeric"
            value={entry.port}
            maxLength={5}
            classNames={{ input: 'mono' }}
            error={problems.port}
            onChange={(event) => change({ port: event.currentTarget.value })}
          />
        </div>
      )}
    </Fold>
  )
}
