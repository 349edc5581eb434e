import { defineConfig } from 'vite';

/** Built into console/dist, which the server hands out. No request leaves for another host. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The first that know `light-dark()`, which styles of elements use as well.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/v1': 'http://localhost:4600', '/api': 'http://localhost:4600' } },
});
