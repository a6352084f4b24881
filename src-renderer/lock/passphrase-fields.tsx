import { PasswordInput } from '@mantine/core'
import { say } from '../words/say.tsx'
import { strengthOf } from './strength-words.ts'

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  description?: string
  error?: string | undefined
  autoComplete?: 'current-password' | 'new-password'
  /** Takes the focus when a dialog opens. */
  first?: boolean
}

/** No name and no password manager of a browser: what is typed goes to main once. */
export function PassphraseField(props: FieldProps) {
  const { label, value, onChange, description, error, first = false } = props
  return (
    <PasswordInput
      label={label}
      description={description}
      error={error}
      value={value}
      maxLength={4096}
      autoComplete={props.autoComplete ?? 'current-password'}
      data-autofocus={first || undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export interface NewPassphrase {
  value: string
  again: string
}

export function isUsable({ value, again }: NewPassphrase): boolean {
  return strengthOf(value).enough && value === again
}

interface NewPassphraseFieldsProps {
  label: string
  entered: NewPassphrase
  onChange: (entered: NewPassphrase) => void
  first?: boolean
}

/** Typed twice, because nobody can look it up afterwards. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { label, entered, onChange, first = false } = props
  const differs = entered.again !== '' && !entered.value.startsWith(entered.again)
  return (
    <>
      <PassphraseField
        label={label}
        description={strengthOf(entered.value).sentence}
        value={entered.value}
        autoComplete="new-password"
        first={first}
        onChange={(value) => onChange({ ...entered, value })}
      />
      <PassphraseField
        label={say('lock.again')}
        value={entered.again}
        autoComplete="new-password"
        error={differs ? say('lock.differs') : undefined}
        onChange={(again) => onChange({ ...entered, again })}
      />
    </>
  )
}
