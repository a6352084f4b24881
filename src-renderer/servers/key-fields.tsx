import { PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'

export interface EnteredHeader {
  name: string
  value: string
}

interface KeyFields {
  inputs: React.JSX.Element
  /** The header to send; null when something is missing or wrong, which then stands beside its field. */
  read: () => EnteredHeader | null
}

const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
const ONE_LINE = /^[\x20-\x7e]+$/

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
          aria-label="How the key is sent"
          value={kind}
          data={[
            { value: 'bearer', label: 'As a bearer token' },
            { value: 'header', label: 'In a header of its own' },
          ]}
          onChange={setKind}
        />
        {!bearer && (
          <TextInput
            label="Header"
            description="As the provider's instructions call it."
            value={header}
            maxLength={100}
            spellCheck={false}
            classNames={{ input: 'mono' }}
            error={wrong.header}
            onChange={(event) => setHeader(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label="Key"
          description="Sealed at once, sent to this server only, never shown again."
          value={key}
          maxLength={8000}
          autoComplete="off"
          error={wrong.key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
      </>
    ),
    read() {
      const problems = {
        ...(bearer || NAME.test(header.trim())
          ? {}
          : { header: 'A header has letters, digits and hyphens only, without a colon.' }),
        ...keyProblem(value, bearer),
      }
      setWrong(problems)
      if (Object.keys(problems).length > 0) return null
      return bearer
        ? { name: 'Authorization', value: `Bearer ${value}` }
        : { name: header.trim(), value }
    },
  }
}

function keyProblem(value: string, bearer: boolean): { key?: string } {
  if (value === '') return { key: 'Enter the key.' }
  if (!ONE_LINE.test(value)) return { key: 'A key is one line of plain letters, digits and signs.' }
  if (bearer && /\s/.test(value)) {
    return { key: 'A key has no spaces. Leave out the word Bearer; it is added.' }
  }
  return {}
}
