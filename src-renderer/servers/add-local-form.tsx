import { ActionIcon, Button, PasswordInput, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { host } from '../host-window.ts'
import { askForServer, openServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

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
        label={say('servers.name')}
        value={name}
        maxLength={80}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <TextInput
        label={say('servers.command')}
        placeholder="/usr/bin/npx"
        value={program}
        spellCheck={false}
        classNames={{ input: 'mono' }}
        onChange={(e) => setProgram(e.currentTarget.value)}
      />
      <Textarea
        label={say('servers.local.arguments')}
        description={say('servers.local.arguments.hint')}
        value={args}
        rows={3}
        spellCheck={false}
        classNames={{ input: 'mono' }}
        onChange={(e) => setArgs(e.currentTarget.value)}
      />
      <Environment variables={environment} change={setEnvironment} />
      {command.failure !== null && <FailureNote failure={command.failure} />}
      <p className="quiet">{say('servers.local.approve-later')}</p>
      <div className="actions actions-end">
        <Button onClick={() => askForServer(false)}>{say('servers.cancel')}</Button>
        <Button
          type="submit"
          variant="filled"
          loading={command.busy}
          disabled={name.trim() === '' || program.trim() === ''}
        >
          {say('servers.add')}
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
      <legend>{say('servers.environment.title')}</legend>
      <p className="quiet small">{say('servers.environment.hint')}</p>
      {variables.map((one, at) => (
        <div key={at} className="variable">
          <TextInput
            aria-label={say('servers.environment.name', { position: at + 1 })}
            placeholder={say('servers.environment.name.example')}
            value={one.name}
            classNames={{ input: 'mono' }}
            onChange={(e) => set(at, { name: e.currentTarget.value })}
          />
          <PasswordInput
            aria-label={say('servers.environment.value', { position: at + 1 })}
            placeholder={say('servers.environment.value.example')}
            value={one.value}
            onChange={(e) => set(at, { value: e.currentTarget.value })}
          />
          <ActionIcon
            aria-label={say('servers.environment.remove', { position: at + 1 })}
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
        {say('servers.environment.add')}
      </Button>
    </fieldset>
  )
}
