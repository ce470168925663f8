// Measured code gets an allow-listed environment: no tokens, no CI commands, nothing that changes how it is compiled.

// The last three lines: Windows does not start programs without them.
const PASSED = new Set(
  `PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TMPDIR TERM NODE_ENV VIRTUAL_ENV LD_LIBRARY_PATH DYLD_LIBRARY_PATH
  JAVA_HOME GOPATH GOROOT CARGO_HOME RUSTUP_HOME PYENV_ROOT PYENV_VERSION NVM_DIR XDG_CACHE_HOME XDG_CONFIG_HOME
  SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT TEMP TMP USERPROFILE APPDATA
  LOCALAPPDATA PROGRAMDATA PROGRAMFILES
  NUMBER_OF_PROCESSORS PROCESSOR_ARCHITECTURE OS`.split(/\s+/),
);

const isPassed = (name: string): boolean =>
  PASSED.has(process.platform === 'win32' ? name.toUpperCase() : name) || name.startsWith('LC_');

const dropped: Readonly<Record<string, string>> = {
  NODE_OPTIONS: 'NODE_OPTIONS is not passed on to benchmarks; put the flags they need under `node-args:`',
  NODE_V8_COVERAGE: 'NODE_V8_COVERAGE is not passed on to benchmarks: coverage counters distort measurements',
};

/** What every measured process of both sides gets, and what a reader should know about it. */
export interface BenchmarkEnvironment {
  readonly environment: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

/** Picks what measured processes may see of `from` (usually process.env); `extra` is added unchecked. */
export const benchmarkEnvironment = (
  from: NodeJS.ProcessEnv,
  extra: Readonly<Record<string, string>> = {},
): BenchmarkEnvironment => {
  const passed = Object.entries(from).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && isPassed(entry[0]),
  );
  const environment = { ...Object.fromEntries(passed), ...extra };
  const mode = environment['NODE_ENV'];
  return {
    environment,
    warnings: [
      ...Object.entries(dropped).flatMap(([name, text]) => (from[name] ? [text] : [])),
      ...(mode === 'development' || mode === 'test'
        ? [`NODE_ENV is "${mode}": libraries take slower paths than in production`]
        : []),
    ],
  };
};
