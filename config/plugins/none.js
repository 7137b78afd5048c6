// Stands in for what is left out of the browser's build (config/index.ts).
