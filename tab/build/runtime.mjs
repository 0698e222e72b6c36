// Makes a WebAssembly runtime that needs no `new Function` out of TeaVM's stock one, so that the engine worker can run
// under 'wasm-unsafe-eval' alone. Every substitution is asserted: a TeaVM that changed its runtime fails the build.

/** Each: what it is for, the stock text (a string or a pattern), and what takes its place. */
const substitutions = [
  {
    why: "look up a global by its dotted name",
    stock: 'result = new Function("return " + name + ";");',
    ours: `result = () => {
      let found = globalThis;
      for (const part of name.split(".")) {
        if (!(part in found)) throw new ReferenceError(name + " is not defined");
        found = found[part];
      }
      return found;
    };`,
  },
  {
    why: "assign a global by its dotted name",
    stock: 'new Function("value", name + " = value;")(value);',
    ours: `const parts = name.split(".");
  const last = parts.pop();
  let holder = globalThis;
  for (const part of parts) holder = holder[part];
  holder[last] = value;`,
  },
  {
    why: "export a static Java method",
    stock: /return new Function\(\s*"rethrowJavaAsJs",\s*"fn",\s*`return function\(\$\{paramsAsString\}\) \{.*?\};`\s*\)\(rethrowJavaAsJs, fn\);/s,
    ours: `const arity = fn.length;
    return function(...given) {
      try {
        return fn(...shape(given, arity, vararg));
      } catch (e) {
        rethrowJavaAsJs(e);
      }
    };`,
  },
  {
    why: "export an instance method",
    stock: /cls\.prototype\[name\] = new Function\(.*?\)\(rethrowJavaAsJs, fn\);/s,
    ours: `const arity = fn.length - 1;
      cls.prototype[name] = function(...given) {
        try {
          return fn(this, ...shape(given, arity, vararg));
        } catch (e) {
          rethrowJavaAsJs(e);
        }
      };`,
  },
  {
    why: "name a constructor",
    stock: /return new Function\(\s*"constructor",\s*`return function \$\{name\}.*?`\s*\)\(c\);/s,
    ours: `const named = function(marker, javaObject) {
      return c.call(this, marker, javaObject);
    };
    Object.defineProperty(named, "name", { value: name });
    return named;`,
  },
  {
    why: "make a function of a @JSBody text: taken from the table of bodies",
    stock: /imports\.teavmJso\["createFunction" \+ i\] = new Function\(.*?\)\.bind\(null, wrapCallFromJavaToJs\);/s,
    ours: `imports.teavmJso["createFunction" + i] = (...parametersAndBody) => bodyOf(parametersAndBody)(wrapCallFromJavaToJs);`,
  },
  {
    why: "call a function",
    stock: /imports\.teavmJso\["callFunction" \+ i\] = new Function\(.*?\)\.bind\(null, rethrowJsAsJava\);/s,
    ours: `imports.teavmJso["callFunction" + i] = (fn, ...given) => {
      try {
        return fn(...given);
      } catch (e) {
        rethrowJsAsJava(e);
      }
    };`,
  },
  {
    why: "call a method",
    stock: /imports\.teavmJso\["callMethod" \+ i\] = new Function\(.*?\)\.bind\(null, rethrowJsAsJava, getGlobalName\);/s,
    ours: `imports.teavmJso["callMethod" + i] = (instance, method, ...given) => {
      try {
        return instance !== null ? instance[method](...given) : getGlobalName(method)(...given);
      } catch (e) {
        rethrowJsAsJava(e);
      }
    };`,
  },
  {
    why: "construct an object",
    stock: /imports\.teavmJso\["construct" \+ i\] = new Function\(.*?\)\.bind\(null, rethrowJsAsJava\);/s,
    ours: `imports.teavmJso["construct" + i] = (constructor, ...given) => {
      try {
        return new constructor(...given);
      } catch (e) {
        rethrowJsAsJava(e);
      }
    };`,
  },
  {
    why: "make an array of arguments",
    stock: /imports\.teavmJso\["arrayOf" \+ i\] = new Function\(.*?\);\n/s,
    ours: `imports.teavmJso["arrayOf" + i] = (...given) => given;\n`,
  },
  {
    why: "the tab is never Node, whatever a page may define",
    stock: 'const isNodeJs = options.nodejs || typeof process !== "undefined";',
    ours: "const isNodeJs = false;",
  },
  {
    why: "no import by name, which a bundler could not follow",
    stock: "const moduleInstance = await import(module);",
    ours: 'throw new Error("the engine asks for the module " + module);',
  },
  {
    why: "no emscripten modules",
    stock: "import(pathToJs),",
    ours: "Promise.reject(new Error(pathToJs)),",
  },
  {
    why: "no Node files",
    stock: 'nodeFsImportObject = import("node:fs/promises");',
    ours: 'throw new Error("no Node here");',
  },
];

const prelude = (bodiesModule) => `import { bodyOf } from ${JSON.stringify(bodiesModule)};
// The arguments as a declared function of this arity would see them: missing ones undefined, a rest as an array.
function shape(given, arity, vararg) {
  if (vararg) {
    const rest = given.slice(arity - 1);
    const fixed = given.slice(0, arity - 1);
    while (fixed.length < arity - 1) fixed.push(undefined);
    return [...fixed, rest];
  }
  given.length = arity;
  return given;
}
`;

/**
 * @param {string} stock TeaVM's readable module runtime
 * @param {string} bodiesModule where `bodyOf` is exported
 * @returns {string} the runtime without run-time code generation
 */
export function withoutCodeGeneration(stock, bodiesModule) {
  let text = stock;
  for (const { why, stock: pattern, ours } of substitutions) {
    const pieces = typeof pattern === "string" ? text.split(pattern) : text.split(new RegExp(pattern.source, "s"));
    if (pieces.length !== 2) {
      throw new Error(`TeaVM's runtime changed: "${why}" matches ${pieces.length - 1} times instead of once`);
    }
    text = pieces[0] + ours + pieces[1];
  }
  const left = text.match(/\b(new Function|eval)\s*\(|\bimport\s*\(/);
  if (left) throw new Error(`TeaVM's runtime still generates code: ${text.slice(left.index, left.index + 80)}`);
  return prelude(bodiesModule) + text;
}
