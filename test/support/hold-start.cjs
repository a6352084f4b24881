// A driver that attaches while the first window is being made can wait for it for ever. So the app waits for the
// driver: it begins when `startNow` is called.
const { app } = require('electron')

const ready = app.whenReady()
const told = new Promise((resolve) => {
  globalThis.startNow = resolve
})
app.whenReady = () => told.then(() => ready)
