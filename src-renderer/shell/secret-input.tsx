import { PasswordInput } from '@mantine/core'

interface SecretInputProps {
  label: string
  description: string
  value: string
  error?: string | undefined
  change: (value: string) => void
}

/** A field for what is never shown again. A line break in what is pasted stays, so that it can be told instead of lost. */
export function SecretInput({ label, description, value, error, change }: SecretInputProps) {
  const paste = (event: React.ClipboardEvent) => {
    const text = event.clipboardData.getData('text').trim()
    if (!/[\r\n]/.test(text)) return
    // The field itself would take the break out and make one wrong secret of two lines.
    event.preventDefault()
    change(text)
  }
  return (
    <PasswordInput
      label={label}
      description={description}
      value={value}
      autoComplete="off"
      error={error}
      onPaste={paste}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
