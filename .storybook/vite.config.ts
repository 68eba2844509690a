import { defineConfig } from 'vite';

/** Storybook brings its own; this file keeps it from taking the demo's. */
export default defineConfig({ build: { target: 'es2022', chunkSizeWarningLimit: 4000 } });
