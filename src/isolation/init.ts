// The first process in the process namespace of a program: it starts the program, waits for it, and looks whether it left
// anything running. When it ends the system ends everything that is still there.

/** Arguments: the working folder, a folder for names of what was left, then the words of the program. */
export const INIT = `
cd "$1" || exit 127
left=$2
shift 2
"$@"
code=$?
looks=0
while :; do
  names=
  for process in /proc/[0-9]*; do
    [ "$process" = /proc/1 ] && continue
    { read -r stat < "$process/stat"; } 2>/dev/null || continue
    rest=\${stat##*) }
    case $rest in [ZX]*) continue ;; esac
    name=\${stat#*(}
    names="$names\${name%)*}
"
  done
  [ -z "$names" ] && exit $code
  looks=$((looks + 1))
  [ $looks -gt 30 ] && break
  sleep 0.01
done
kill -9 -1
printf %s "$names" > "$left/$PERF_BUDGETS_RUN"
exit $code
`;
