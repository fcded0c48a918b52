# Runs a program that must not outlive its parent: guard.sh <pid file> <program> [argument...]
# Standard input is a pipe from the parent. It ends when the parent ends, however that happened,
# and then the program is told to stop and, ten seconds later, made to.
set -m # The program gets its own process group: Ctrl-C in a terminal is for the parent to handle.
trap '' INT HUP TERM
pid_file=$1
shift
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
echo "$child" >"$pid_file"
(
  while read -r _ <&3; do :; done
  kill -TERM "$child" 2>/dev/null
  for _ in {1..100}; do
    kill -0 "$child" 2>/dev/null || exit 0
    sleep 0.1
  done
  kill -KILL "$child" 2>/dev/null
) &
watcher=$!
exec 3<&-
wait "$child"
code=$?
# Whoever waits for this script finds nothing of it left: the watcher and its sleep are one process group.
kill -KILL -- "-$watcher" 2>/dev/null
wait "$watcher" 2>/dev/null
rm -f "$pid_file"
exit "$code"
