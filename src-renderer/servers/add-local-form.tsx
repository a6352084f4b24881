import { ActionIcon, Button, PasswordInput, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { host } from '../host-window.ts'
import { askForServer, openServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'

interface Variable {
  name: string
  value: string
}

export function AddLocalForm() {
  const [name, setName] = useState('')
  const [program, setProgram] = useState('')
  const [args, setArgs] = useState('')
  const [environment, setEnvironment] = useState<Variable[]>([])
  const command = useCommand()
  const add = async (event: React.FormEvent) => {
    event.preventDefault()
    const input = {
      name: name.trim(),
      command: program.trim(),
      // One a line: no quoting rules to guess, and what is typed is what the program gets.
      args: args.split('\n').filter((line) => line !== ''),
      environment: environment.filter((one) => one.name.trim() !== ''),
    }
    const added = await command.run(() => host().addLocalServer(input))
    if (added !== null) openServer(added.serverId)
  }
  return (
    <form className="form" onSubmit={(event) => void add(event)}>
      <TextInput
        label="Name"
        value={name}
        maxLength={80}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <TextInput
        label="Command"
        placeholder="/usr/bin/npx"
        value={program}
        spellCheck={false}
        classNames={{ input: 'mono' }}
        onChange={(e) => setProgram(e.currentTarget.value)}
      />
      <Textarea
        label="Arguments"
        description="One a line, exactly as the program gets them."
        value={args}
        rows={3}
        spellCheck={false}
        classNames={{ input: 'mono' }}
        onChange={(e) => setArgs(e.currentTarget.value)}
      />
      <Environment variables={environment} change={setEnvironment} />
      {command.failure !== null && <FailureNote failure={command.failure} />}
      <p className="quiet">You see the whole command once more and approve it before it runs.</p>
      <div className="actions actions-end">
        <Button onClick={() => askForServer(false)}>Cancel</Button>
        <Button
          type="submit"
          variant="filled"
          loading={command.busy}
          disabled={name.trim() === '' || program.trim() === ''}
        >
          Add
        </Button>
      </div>
    </form>
  )
}

interface EnvironmentProps {
  variables: Variable[]
  change: (variables: Variable[]) => void
}

function Environment({ variables, change }: EnvironmentProps) {
  const set = (at: number, part: Partial<Variable>) =>
    change(variables.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <fieldset className="environment">
      <legend>Environment</legend>
      <p className="quiet small">Values are sealed at once and never shown again.</p>
      {variables.map((one, at) => (
        <div key={at} className="variable">
          <TextInput
            aria-label={`Name of variable ${at + 1}`}
            placeholder="NAME"
            value={one.name}
            classNames={{ input: 'mono' }}
            onChange={(e) => set(at, { name: e.currentTarget.value })}
          />
          <PasswordInput
            aria-label={`Value of variable ${at + 1}`}
            placeholder="Value"
            value={one.value}
            onChange={(e) => set(at, { value: e.currentTarget.value })}
          />
          <ActionIcon
            aria-label={`Remove variable ${at + 1}`}
            onClick={() => change(variables.filter((_, index) => index !== at))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="xs"
        leftSection={<IconPlus size={14} />}
        onClick={() => change([...variables, { name: '', value: '' }])}
      >
        Add variable
      </Button>
    </fieldset>
  )
}
