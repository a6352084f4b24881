import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { say } from '../words/say.tsx'
import { visibleBlock, visibleLine } from '../words/visible-text.ts'
import type { FieldProblem, FieldValue, ToolField } from './schema-fields.ts'

interface ToolFieldInputProps {
  field: ToolField
  value: FieldValue
  problem: FieldProblem | undefined
  change: (value: FieldValue) => void
}

export function ToolFieldInput({ field, value, problem, change }: ToolFieldInputProps) {
  const shown = {
    label: <bdi>{visibleLine(field.title)}</bdi>,
    description: describe(field),
    withAsterisk: field.required,
    error: problem && say(`tools.form.problem.${problem}`),
  }
  if (field.kind === 'boolean') {
    return (
      <Checkbox
        label={shown.label}
        description={shown.description}
        checked={value === true}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    )
  }
  const text = {
    ...shown,
    value: String(value),
    onChange: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
  }
  switch (field.kind) {
    case 'choice':
      return (
        <NativeSelect
          {...text}
          data={[
            {
              value: '',
              label: say(field.required ? 'tools.form.choose' : 'tools.form.leave-out'),
            },
            ...field.choices.map((choice) => ({ value: choice, label: visibleLine(choice) })),
          ]}
        />
      )
    case 'number':
    case 'integer':
      return <TextInput {...text} inputMode="decimal" classNames={{ input: 'mono short' }} />
    case 'texts':
      return <Textarea {...text} rows={3} />
    case 'json':
      return <Textarea {...text} rows={4} spellCheck={false} classNames={{ input: 'mono' }} />
    default:
      return <TextInput {...text} />
  }
}

/** What the server says of the field, as a sentence, and how it is filled in. */
function describe({ description, kind }: ToolField): React.ReactNode {
  const said = visibleBlock(description, 400).trim()
  const sentence = said === '' || /[.!?…:。！？؟]$/u.test(said) ? said : `${said}.`
  const how = kind === 'texts' || kind === 'json' ? say(`tools.form.${kind}`) : null
  if (sentence === '') return how
  return (
    <>
      <bdi>{sentence}</bdi> {how}
    </>
  )
}
