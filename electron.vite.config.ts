import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
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
