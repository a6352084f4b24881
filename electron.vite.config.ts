import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The settings have no schema, so nobody asks the validators that their store would load before there is a window.
const noValidator = fileURLToPath(new URL('src-main/platform/no-validator.ts', import.meta.url))

export default defineConfig({
  main: {
    resolve: { alias: { 'ajv/dist/2020.js': noValidator, 'ajv-formats': noValidator } },
    define: {
      __CLIENT_METADATA_URL__: JSON.stringify(
        process.env['CHATELAINE_CLIENT_METADATA_URL'] ?? null,
      ),
    },
    build: {
      outDir: 'out/main',
      // One file loads three times faster than a thousand; what is native cannot be in it.
      externalizeDeps: false,
      minify: true,
      rollupOptions: {
        input: { index: 'src-main/index.ts' },
        external: ['electron', '@photostructure/sqlite'],
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is CommonJS, with everything it needs inside.
      rollupOptions: {
        input: { index: 'src-preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The policy of the page allows files of its own only: nothing inline, no data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: 'src-renderer/index.html' } },
    },
  },
})
