#!/bin/sh
# What `make demo` runs: three decisions on two services. `regdsl` is on PATH.
set -eu
cd "$(dirname "$0")"

# The language is that of the system, and Russian where the system names none, as in regdsl itself.
case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  ru* | C | C.* | POSIX | '') lang=ru ;;
  *) lang=en ;;
esac

bold='' dim='' plain='' color=never
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
  bold=$(printf '\033[1m') dim=$(printf '\033[2m') plain=$(printf '\033[0m') color=always
fi

# Prints the Russian text or the English one.
say() {
  if [ "$lang" = ru ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}

# Shows a title, the command, and the decision up to the list of what was checked.
decide() {
  command="regdsl decide $1/$1.yaml --input $1/applications/$2.json --lang $lang"
  printf '%s%s%s\n%s$ %s%s\n\n' "$bold" "$(say "$3" "$4")" "$plain" "$dim" "$command" "$plain"
  decision=$($command --color "$color")
  printf '%s\n' "$decision" | awk '/Что проверено|What was checked/ { exit } { print }'
}

say 'Два настоящих регламента решают три обращения.' 'Two real regulations decide three applications.'
echo
decide hunting-ticket granted \
  '1. Охотничий билет: предоставлено' '1. Hunting ticket: granted'
decide izhs-notice refused \
  '2. Уведомление о строительстве дома: отказано — все основания и статьи' \
  '2. Notice of house construction: refused, every ground with its article'
decide izhs-notice missing \
  '3. То же уведомление, но Росреестр ещё не ответил: чего не хватает и от кого' \
  '3. The same notice, but Rosreestr has not answered yet: what is missing and from whom'

say 'Команда целиком покажет ещё, что проверено и по каким сведениям.' \
  'Each command by itself also shows what was checked, and on which data.'
say 'Дальше: docs/tutorial/first-regulation.md — ваш первый регламент за десять минут.' \
  'Next: docs/tutorial/first-regulation.md, your first regulation in ten minutes.'
say 'Чтобы набирать команды самому: . .venv/bin/activate && cd examples' \
  'To type such commands yourself: . .venv/bin/activate && cd examples'
