export const importing = {
  'import.sources.text':
    'Lists of servers that other apps keep on this computer. They are read and not changed, and nothing in them is run.',
  'import.sources.looking': 'Looking where other apps keep their lists …',
  'import.sources.none':
    'None was found where Claude, VS Code, Cursor, Windsurf and Zed keep theirs. A file that lies elsewhere can be chosen.',
  'import.sources.found': 'Lists found',
  'import.sources.choose': 'Choose a file',
  'import.sources.preview': 'Preview',
  'import.sources.servers': '{count, plural, one {# server} other {# servers}}',
  'import.file': '{app}, {path}',
  'import.cancel': 'Cancel',

  'import.preview.all': 'All that can be added ({possible, number} of {total, number})',
  'import.preview.text':
    'Nothing runs and nobody is asked. Remote servers wait until you connect them, programs until you approve their command.',
  'import.preview.back': 'Back',
  'import.preview.add-none': 'Add',
  'import.preview.add': 'Add {count, plural, one {# server} other {# servers}}',
  'import.entry.http': 'Remote',
  'import.entry.local': 'Program',
  'import.value.secret': 'value found; it will be sealed',
  'import.value.plain': 'no secret by its look; it will be sealed as well',
  'import.value.left-out': 'not taken over; Chatelaine sets this itself, or it cannot be sent',
  'import.value.blank': 'asks for a value',
  'import.value.enter':
    'The file asks for a value. Left empty, it is left out; it can be entered later.',
  'import.value.enter-hinted':
    'The file asks for a value ({hint}). Left empty, it is left out; it can be entered later.',

  'import.done.added':
    '<b>{count, plural, one {# server} other {# servers}} added.</b> None is connected, and no program was run.',
  'import.done.refused': '<b>{name}</b> was not added. {whatHappened} {whatToDo}',
  'import.done.list': 'Added',
  'import.done.waits.http': '{name} <quiet>waits to be connected</quiet>',
  'import.done.waits.local': '{name} <quiet>waits for your approval</quiet>',
  'import.done.open': 'Open',
  'import.done.open-one': 'Open {name}',
  'import.done.done': 'Done',
  'import.done.plaintext.title': 'Still readable in other files',
  'import.done.plaintext.text':
    'These secrets are sealed here now. They also still stand in the clear where they came from, for every program on this computer. Remove them there when that app no longer needs them.',
  'import.done.plaintext.copy': 'Copy path',
} as const
