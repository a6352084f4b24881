// The box of a start that failed waits for a click. Here it is written down instead.
const { dialog } = require('electron')
const { writeFileSync } = require('node:fs')

dialog.showErrorBox = (title, text) => {
  writeFileSync(process.env.NOTED_BOX, `${title}\n${text}`)
}
