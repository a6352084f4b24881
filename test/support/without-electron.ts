import { registerHooks } from 'node:module'

// For a process without Electron that loads what would import it: `electron-store`, given its folder, needs nothing of it.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: 'data:text/javascript,export default {}', format: 'module', shortCircuit: true }
      : next(specifier, context),
})
