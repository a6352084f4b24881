import { PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { headerNameProblem, keyProblem } from '../words/entry-checks.ts'
import { say } from '../words/say.tsx'

export interface EnteredHeader {
  name: string
  value: string
}

interface KeyFields {
  inputs: React.JSX.Element
  /** The header to send; null when something is missing or wrong, which then stands beside its field. */
  read: () => EnteredHeader | null
}

/** An API key to be entered: as a bearer token, or as the value of a header that the provider names. */
export function useKeyFields(): KeyFields {
  const [kind, setKind] = useState('bearer')
  const [header, setHeader] = useState('X-API-Key')
  const [key, setKey] = useState('')
  const [wrong, setWrong] = useState<{ header?: string; key?: string }>({})
  const bearer = kind === 'bearer'
  const value = key.trim()
  return {
    inputs: (
      <>
        <SegmentedControl
          aria-label={say('servers.key.way')}
          value={kind}
          data={[
            { value: 'bearer', label: say('servers.key.way.bearer') },
            { value: 'header', label: say('servers.key.way.header') },
          ]}
          onChange={setKind}
        />
        {!bearer && (
          <TextInput
            label={say('servers.key.header')}
            description={say('servers.key.header.hint')}
            value={header}
            maxLength={100}
            spellCheck={false}
            classNames={{ input: 'mono' }}
            error={wrong.header}
            onChange={(event) => setHeader(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={say('servers.key.value')}
          description={say('servers.key.value.hint')}
          value={key}
          maxLength={8000}
          autoComplete="off"
          error={wrong.key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
      </>
    ),
    read() {
      const nameWrong = bearer ? null : headerNameProblem(header.trim())
      const keyWrong = keyProblem(value, bearer)
      const problems = {
        ...(nameWrong === null ? {} : { header: nameWrong }),
        ...(keyWrong === null ? {} : { key: keyWrong }),
      }
      setWrong(problems)
      if (Object.keys(problems).length > 0) return null
      return bearer
        ? { name: 'Authorization', value: `Bearer ${value}` }
        : { name: header.trim(), value }
    },
  }
}
