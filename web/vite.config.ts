import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const DOOR = 'dropout/door/DoorApp.tsx';

/** Names the files that the visit page needs without a network: what it and the frame import, and the style sheets. */
const visitFiles = (): Plugin => ({
  name: 'visit-files',
  generateBundle(_, bundle) {
    const files = new Set<string>();
    const add = (name: string): void => {
      const chunk = bundle[name];
      if (files.has(name) || chunk?.type !== 'chunk') return;
      files.add(name);
      for (const next of chunk.imports) add(next);
    };
    for (const [name, chunk] of Object.entries(bundle)) {
      if (chunk.type === 'chunk' && (chunk.isEntry || chunk.facadeModuleId?.endsWith(DOOR))) add(name);
      if (name.endsWith('.css')) files.add(name);
    }
    const source = JSON.stringify([...[...files].sort().map((name) => `/${name}`), '/mark.svg']);
    this.emitFile({ type: 'asset', fileName: 'visits-files.json', source });
  },
});

export default defineConfig({
  plugins: [react(), visitFiles()],
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false, chunkSizeWarningLimit: 700 },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
