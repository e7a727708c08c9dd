#!/usr/bin/env bash
# Trains the reader anew, from annotations to the files in ingest/model/.
#
# usage: training/run.sh SHARED [WORK]
#
# SHARED is the folder of the corpus and the gold annotations (PAPERGRAPH_SHARED), WORK is where what comes between is
# kept (default: build/training); a step whose result is there is passed over. Before: pip install -r training/requirements.txt
set -euo pipefail
shared=$(realpath "${1:?usage: training/run.sh SHARED [WORK]}")
mkdir -p "${2:-build/training}"
work=$(realpath "${2:-build/training}")
cd "$(dirname "$0")/.."
corpus=$shared/corpus/conference-papers.jsonl.gz
gold="$shared/gold/conference-train.jsonl $shared/gold/scirex-train.jsonl $work/annotated.jsonl"

make() { # make FILE COMMAND…: what the command prints
  local file=$1
  shift
  [ -s "$file" ] || { "$@" > "$file.part" && mv "$file.part" "$file"; }
}
make "$work/texts.jsonl" npx tsx training/prepare.ts --texts "$corpus"
[ -s "$work/encoder.pt" ] || python3 training/pretrain.py "$work/texts.jsonl" "$work/encoder.pt"
make "$work/annotated.jsonl" python3 training/join.py training/data/*.jsonl --papers "$corpus"
make "$work/examples.jsonl" npx tsx training/prepare.ts $gold
[ -s "$work/reader.pt" ] || python3 training/train.py "$work/reader.pt" --train "$work/examples.jsonl" --encoder "$work/encoder.pt" --hold-back training/data/held.txt
python3 training/export.py "$work/reader.pt" ingest/model
{ cat training/data/held.txt; sed -E 's/^\{"id": *"([^"]+)".*/\1/' "$shared/gold/listing-dev.jsonl"; } > "$work/calibration.txt"
npx tsx training/calibrate.ts ingest/model "$work/calibration.txt" $gold "$shared/gold/listing-dev.jsonl"
