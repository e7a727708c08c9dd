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
authors="$shared/gold/conference-train.jsonl $shared/gold/scirex-train.jsonl"

make() { # make FILE COMMAND…: what the command prints
  local file=$1
  shift
  [ -s "$file" ] || { "$@" > "$file.part" && mv "$file.part" "$file"; }
}
make "$work/texts.jsonl" npx tsx training/prepare.ts --texts "$corpus"
[ -s "$work/encoder.pt" ] || python3 training/pretrain.py "$work/texts.jsonl" "$work/encoder.pt"
make "$work/annotated.jsonl" python3 training/join.py training/data/*.jsonl --papers "$corpus"
make "$work/of-authors.jsonl" npx tsx training/prepare.ts $authors
make "$work/of-others.jsonl" npx tsx training/prepare.ts "$work/annotated.jsonl"
train() { # train READER.pt OPTION…
  [ -s "$1" ] || python3 training/train.py "$@" --hold-back training/data/held.txt
}
all="$work/of-authors.jsonl $work/of-others.jsonl"
train "$work/first.pt" --train $all --encoder "$work/encoder.pt"
# The others mark somewhat else than the authors of the guide: mentions as these have them, facts from all.
train "$work/nearer.pt" --train "$work/of-authors.jsonl" --start "$work/first.pt" --rates 0.7 --epochs 6
train "$work/reader.pt" --train $all --start "$work/nearer.pt" --only-facts --rates 0.4 --epochs 1
python3 training/export.py "$work/reader.pt" ingest/model
{ cat training/data/held.txt; sed -E 's/^\{"id": *"([^"]+)".*/\1/' "$shared/gold/listing-dev.jsonl"; } > "$work/calibration.txt"
npx tsx training/calibrate.ts ingest/model "$work/calibration.txt" $authors "$work/annotated.jsonl" "$shared/gold/listing-dev.jsonl"
