// Threat B4: the page gets one function per command and per event, each written out here. No channel name, no event object
// and nothing of Electron crosses, so that a script in the page can do only what a person could click.
import { contextBridge, ipcRenderer } from 'electron'
import type { Commands, Host } from './contract/commands.ts'
import type { SnapshotText } from './contract/snapshot.ts'

function command<C extends keyof Commands>(name: C): Commands[C] {
  return ((input?: unknown) =>
    input === undefined
      ? ipcRenderer.invoke(name)
      : ipcRenderer.invoke(name, input)) as unknown as Commands[C]
}

const host: Host = {
  getSnapshot: command('getSnapshot'),
  checkServerUrl: command('checkServerUrl'),
  addServer: command('addServer'),
  addLocalServer: command('addLocalServer'),
  approveLocalServer: command('approveLocalServer'),
  renameServer: command('renameServer'),
  addAccount: command('addAccount'),
  removeServer: command('removeServer'),
  connect: command('connect'),
  disconnect: command('disconnect'),
  chooseIssuer: command('chooseIssuer'),
  acceptOverride: command('acceptOverride'),
  liftOverride: command('liftOverride'),
  answerPermission: command('answerPermission'),
  setHeaders: command('setHeaders'),
  answerQuestion: command('answerQuestion'),
  liftRefusal: command('liftRefusal'),
  openClientForm: command('openClientForm'),
  leaveClientForm: command('leaveClientForm'),
  makeClientKey: command('makeClientKey'),
  enterClient: command('enterClient'),
  enterAccess: command('enterAccess'),
  forgetRegistration: command('forgetRegistration'),
  leaveOutScope: command('leaveOutScope'),
  continueInBrowser: command('continueInBrowser'),
  continueWithDevice: command('continueWithDevice'),
  continueAsClient: command('continueAsClient'),
  continueWithIdentity: command('continueWithIdentity'),
  switchToDevice: command('switchToDevice'),
  switchToBrowser: command('switchToBrowser'),
  reopenBrowser: command('reopenBrowser'),
  copyAuthorizationAddress: command('copyAuthorizationAddress'),
  openVerificationPage: command('openVerificationPage'),
  pasteRedirect: command('pasteRedirect'),
  cancelAuthorization: command('cancelAuthorization'),
  revokeGrant: command('revokeGrant'),
  revokeGrants: command('revokeGrants'),
  revokeEverything: command('revokeEverything'),
  callTool: command('callTool'),
  cancelCall: command('cancelCall'),
  answerApproval: command('answerApproval'),
  setToolRule: command('setToolRule'),
  setToolDefaults: command('setToolDefaults'),
  readToolChange: command('readToolChange'),
  acceptToolChange: command('acceptToolChange'),
  undoAlways: command('undoAlways'),
  listConsent: command('listConsent'),
  listGrantStories: command('listGrantStories'),
  listCalls: command('listCalls'),
  setCallLog: command('setCallLog'),
  clearCallLog: command('clearCallLog'),
  verifyLedger: command('verifyLedger'),
  exportLedger: command('exportLedger'),
  checkBundle: command('checkBundle'),
  saveOverviewPicture: command('saveOverviewPicture'),
  listTraces: command('listTraces'),
  getTrace: command('getTrace'),
  copyTraceReport: command('copyTraceReport'),
  saveTraceReport: command('saveTraceReport'),
  checkServer: command('checkServer'),
  copyText: command('copyText'),
  setClientMetadataUrl: command('setClientMetadataUrl'),
  addIdentityProvider: command('addIdentityProvider'),
  signInToIdentityProvider: command('signInToIdentityProvider'),
  followIdentityProvider: command('followIdentityProvider'),
  cancelIdentitySignIn: command('cancelIdentitySignIn'),
  removeIdentityProvider: command('removeIdentityProvider'),
  findImports: command('findImports'),
  previewImport: command('previewImport'),
  chooseImportFile: command('chooseImportFile'),
  runImport: command('runImport'),
  cancelImport: command('cancelImport'),
  exportServers: command('exportServers'),
  listWellKnownServers: command('listWellKnownServers'),
  setPassphrase: command('setPassphrase'),
  changePassphrase: command('changePassphrase'),
  removePassphrase: command('removePassphrase'),
  lock: command('lock'),
  unlock: command('unlock'),
  setIdleLock: command('setIdleLock'),
  startOver: command('startOver'),
  setTheme: command('setTheme'),
  setLanguage: command('setLanguage'),
  setNotifications: command('setNotifications'),
  setStaysInTray: command('setStaysInTray'),
  finishStart: command('finishStart'),
  takePlace: command('takePlace'),
  onSnapshotChanged(listener) {
    const relay = (_event: unknown, told: SnapshotText): void => listener(told)
    ipcRenderer.on('snapshotChanged', relay)
    return () => {
      ipcRenderer.removeListener('snapshotChanged', relay)
    }
  },
  onPlaceAsked(listener) {
    const relay = (): void => listener()
    ipcRenderer.on('placeAsked', relay)
    return () => {
      ipcRenderer.removeListener('placeAsked', relay)
    }
  },
}

contextBridge.exposeInMainWorld('host', Object.freeze(host))
