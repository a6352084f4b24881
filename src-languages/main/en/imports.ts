export const imports = {
  'imports.app.list-of-servers': 'A list of servers',
  'imports.problem.absent': 'The file is no longer there.',
  'imports.problem.too-large':
    'The file is larger than a list of servers can be, so it was not read.',
  'imports.problem.not-a-file': 'What is there is no file, so it was not read.',
  'imports.problem.cyclic': 'The file is a link that leads back to itself.',
  'imports.problem.unreadable': 'The file could not be read. Check that you may read it.',
  'imports.problem.not-text': 'The file holds something other than text.',
  'imports.problem.empty': 'The file is empty.',
  'imports.problem.broken':
    'The file is not JSON that can be read; the fault is in line {line} or just before.',
  'imports.problem.too-deep': 'The file is nested too deeply to be a list of servers.',
  'imports.problem.no-servers': 'The file lists no MCP servers.',
  'imports.place': '{path}, line {line}',
  'imports.of-file': '{app}, {path}',
  'imports.problem-of-file': '{app}, {path}: {problem}',
  'imports.first-only':
    '{app}, {path}: only the first {most} servers are shown, {more} more are in the file.',
  'imports.note.nothing-to-reach': 'It has neither an address nor a command.',
  'imports.note.too-long': 'Its address or command is longer than anything that would work.',
  'imports.note.blank-in-address':
    'Its address has a blank, {about}, that only the other app fills in. Add it by its address.',
  'imports.note.secret-in-address':
    'Its address itself looks like a secret. Addresses are kept in the clear, so it is left out; add it by its address if you want that.',
  'imports.note.secret-in-command':
    'Its command line holds what looks like a secret ({about}). Command lines are kept in the clear, so it is left out. Give the secret as a variable, where it is sealed.',
  'imports.note.argument-not-text':
    'One of its arguments is neither text nor a number, so its command cannot be taken over as it stands.',
  'imports.note.secret-taken-out':
    'The parameter {about} of its address looks like a secret. It is added without; enter it as a key if the server asks.',
  'imports.note.blank-in-command':
    'Its command has a blank, {about}, that only the other app fills in. Here the program gets it as it stands.',
  'imports.note.remote-in-disguise':
    'There {about} is started only to reach this address. Chatelaine goes there itself and runs nothing.',
  'imports.note.off-there': 'It is switched off in the other app.',
  'imports.note.folder-not-kept': 'There it starts in a folder of its own; here it does not.',
  'imports.note.file-not-read': 'Further variables are in another file, which is not read.',
  'imports.note.value-not-text': '{about} is no text that could be passed on, and is left out.',
  'imports.about.argument': 'an argument',
  'imports.about.user-name': 'user name',
  'imports.already-there': 'It is in your list already.',
  'imports.same-as': 'It is the same as {name} above.',
  'imports.does.nothing': 'Nothing: it cannot be taken over as it stands.',
  'imports.does.add-remote': 'Adds the server. It is connected when you say so.',
  'imports.does.add-local':
    'Adds a program on this computer. It runs only once you approve its command.',
  'imports.exported-note':
    'Written by Chatelaine, without secrets: what is empty here was sealed there, and is to be filled in. Sign-ins are not part of this file.',
} as const
