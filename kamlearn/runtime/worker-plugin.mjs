/** `import code from "kamlearn:worker"`: the worker's bundle as text, because it is started from a blob. */

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

async function bundleWorker() {
  const made = await build({
    entryPoints: ["js/python/worker.js"],
    absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
    write: false,
    bundle: true,
    format: "esm",
    minify: true,
    target: ["es2022"],
  });
  return made.outputFiles[0].text;
}

export const workerPlugin = {
  name: "worker",
  setup(builder) {
    builder.onResolve({ filter: /^kamlearn:worker$/ }, ({ path }) => ({ path, namespace: "worker" }));
    builder.onLoad({ filter: /.*/, namespace: "worker" }, async () => ({ contents: await bundleWorker(), loader: "text" }));
  },
};
