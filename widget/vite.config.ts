import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const HERE = import.meta.dirname;

/** What the built file depends on; tests/widget/test_widget_is_fresh.py counts the same way. */
function sources(): string[] {
  const inSrc = readdirSync(join(HERE, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(HERE, join(entry.parentPath, entry.name)).split(sep).join("/"));
  return ["package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", ...inSrc].sort();
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of sources())
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(HERE, file)))
      .update("\0");
  return hash.digest("hex");
}

/** Lit's licence wants to be where Lit is. */
function banner(): string {
  const licence = readFileSync(join(HERE, "node_modules", "lit", "LICENSE"), "utf8").trim();
  return `/*! Bellhop widget. Sources sha256:${fingerprint()}\n\nIt contains Lit:\n\n${licence} */`;
}

/** What Lit writes into the page's global names, and what it is to do instead. */
const GLOBALS: [RegExp, string][] = [
  [/\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, "void 0"],
  [/Symbol\.metadata\?\?=Symbol\("metadata"\)/g, "void 0"],
  [/\w+\.litPropertyMetadata\?\?=new WeakMap/g, "void 0"],
  [/\blitPropertyMetadata\.get\(/g, "new WeakMap().get("],
];
const TIMES = 6;

/** The page is the hotel's: no names in it but ours. Another Lit may write these otherwise: then the build fails. */
function noGlobals(): Plugin {
  let times = 0;
  return {
    name: "no-globals",
    apply: "build",
    transform(code, id) {
      if (!/node_modules\/(@lit|lit-html|lit-element)\//.test(id)) return null;
      return GLOBALS.reduce((text, [found, instead]) => text.replace(found, () => (times++, instead)), code);
    },
    buildEnd() {
      if (times !== TIMES) this.error(`${times} of ${TIMES} global names of Lit were found`);
    },
  };
}

export default defineConfig({
  plugins: [noGlobals()],
  build: {
    target: ["es2022", "safari16", "chrome107", "firefox104"],
    outDir: join(HERE, "..", "bot", "web", "static"),
    emptyOutDir: false,
    lib: { entry: join(HERE, "src", "main.ts"), formats: ["iife"], name: "BellhopWidget", fileName: () => "widget.js" },
    rollupOptions: {
      // The minifier would take an ordinary banner away.
      output: { postBanner: banner() },
    },
  },
  test: { environment: "happy-dom", include: ["tests/**/*.test.ts"] },
});
