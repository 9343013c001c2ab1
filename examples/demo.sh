#!/bin/sh
# What `make demo` runs: four applications to two services. `regdsl` is on PATH.
set -eu
cd "$(dirname "$0")"

house=izhs-notice
ticket=hunting-ticket

bold='' plain=''
if [ -t 1 ]; then bold=$(printf '\033[1m') plain=$(printf '\033[0m'); fi

# Shows a title and a command, then what the command prints.
show() {
  printf '\n%s── %s%s\n$ %s\n\n' "$bold" "$1" "$plain" "$2"
  sh -c "$2"
}

show 'Дом можно строить: предоставлено' \
  "regdsl decide $house/$house.yaml --input $house/applications/granted.json"
show 'Дом строить нельзя: отказ, все основания и статьи' \
  "regdsl decide $house/$house.yaml --input $house/applications/refused.json"
show 'Не хватает сведений: каких и от кого' \
  "regdsl decide $house/$house.yaml --input $house/applications/missing.json"
show 'Охотничий билет: предоставлено' \
  "regdsl decide $ticket/$ticket.yaml --input $ticket/applications/granted.json"
