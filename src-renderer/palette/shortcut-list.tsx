import { Checkbox, Modal } from '@mantine/core'
import { useState } from 'react'
import { LOCK_SHORTCUT } from '../lock/use-lock-shortcut.ts'
import { lay, useNavigation } from '../navigation.ts'
import { Facts } from '../shell/facts.tsx'
import { say } from '../words/say.tsx'
import { letSingleKeysWork, numbered, singleKeysWork, withMod } from './keys.ts'

/** Every key that does something, and a way to turn those off that are pressed alone. */
export function ShortcutList() {
  const opened = useNavigation((state) => state.laid === 'shortcuts')
  return (
    <Modal
      opened={opened}
      onClose={() => lay(null)}
      title={say('palette.shortcuts')}
      closeButtonProps={{ 'aria-label': say('palette.close') }}
      size={560}
    >
      {opened && <Keys />}
    </Modal>
  )
}

function keys(...names: string[]) {
  return names.map((name) => <kbd key={name}>{name}</kbd>)
}

function Keys() {
  const [single, setSingle] = useState(singleKeysWork)
  const alone = (name: string) => (single ? [name] : [])
  const change = (work: boolean) => {
    letSingleKeysWork(work)
    setSingle(work)
  }
  return (
    <div className="form shortcuts">
      <Facts
        facts={[
          [say('palette.title'), keys(withMod('K'))],
          ...numbered.map((view, at): [string, React.ReactNode] => [
            say(`palette.go.${view}`),
            keys(withMod(String(at + 1))),
          ]),
          [say('palette.add.address'), keys(withMod('N'))],
          [say('palette.key.find'), keys(withMod('F'), ...alone('/'))],
          [say('palette.lock'), keys(LOCK_SHORTCUT)],
          [say('palette.shortcuts'), keys(withMod('/'), ...alone('?'))],
          [say('palette.key.move'), keys('↑', '↓', 'Home', 'End')],
          [say('palette.close'), keys('Esc')],
        ]}
      />
      <Checkbox
        label={say('palette.single.label')}
        description={say('palette.single.about')}
        checked={single}
        data-autofocus
        onChange={(event) => change(event.currentTarget.checked)}
      />
    </div>
  )
}
