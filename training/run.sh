#!/usr/bin/env bash
# Trains the reader anew, from annotations to the files in ingest/model/.
#
# usage: training/run.sh SHARED [WORK]
#
# SHARED is the folder of the corpus and the gold annotations (PAPERGRAPH_SHARED), WORK is where what comes between is
# kept (default: build/training); a step whose result is there is passed over. Before: pip install -r training/requirements.txt
# PRETRAIN, FIRST, NEARER and FACTS are the options of the four trainings, for machines with other times: with a graphics card
# PRETRAIN="--tokens 32768 --seconds 180" FIRST="--papers-a-step 16 --rates 1.2 --seconds 180 --workers 3", say.
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
[ -s "$work/encoder.pt" ] || python3 training/pretrain.py "$work/texts.jsonl" "$work/encoder.pt" ${PRETRAIN:-}
make "$work/annotated.jsonl" python3 training/join.py training/data/*.jsonl --papers "$corpus"
make "$work/of-authors.jsonl" npx tsx training/prepare.ts $authors
make "$work/of-others.jsonl" npx tsx training/prepare.ts "$work/annotated.jsonl"
make "$work/development.jsonl" npx tsx training/prepare.ts "$shared/gold/listing-dev.jsonl"
train() { # train NAME OPTION…: three trainings from one start, and the mean of their weights
  local name=$1 seed
  shift
  [ -s "$work/$name.pt" ] && return
  for seed in 1 2 3; do
    python3 training/train.py "$work/$name-$seed.pt" --hold-back training/data/held.txt --check "$work/development.jsonl" \
      --seed $seed "$@" &
    nvidia-smi > /dev/null 2>&1 || wait $! # side by side on a graphics card only
  done
  wait
  python3 training/average.py "$work/$name"-[123].pt "$work/$name.pt"
}
train first --authors "$work/of-authors.jsonl" --others "$work/of-others.jsonl" --encoder "$work/encoder.pt" ${FIRST:-}
# The others mark somewhat else than the authors of the guide: mentions as these have them, facts from all.
train nearer --authors "$work/of-authors.jsonl" --start "$work/first.pt" ${NEARER:---rates 0.5 --epochs 6}
# The heads of facts must also know what the tagger marks by mistake.
if [ ! -d "$work/nearer" ]; then
  python3 training/export.py "$work/nearer.pt" "$work/nearer"
  cp ingest/model/reader.json ingest/model/tokenizer.json "$work/nearer/"
fi
make "$work/mistakes-of-authors.jsonl" npx tsx training/prepare.ts --mistakes "$work/nearer" $authors
make "$work/mistakes-of-others.jsonl" npx tsx training/prepare.ts --mistakes "$work/nearer" "$work/annotated.jsonl"
train reader --authors "$work/mistakes-of-authors.jsonl" --others "$work/mistakes-of-others.jsonl" --start "$work/nearer.pt" --only-facts \
  ${FACTS:---papers-a-step 16 --rates 0.5 --epochs 3}
python3 training/export.py "$work/reader.pt" ingest/model
{ cat training/data/held.txt; sed -E 's/^\{"id": *"([^"]+)".*/\1/' "$shared/gold/listing-dev.jsonl"; } > "$work/calibration.txt"
npx tsx training/calibrate.ts ingest/model "$work/calibration.txt" $authors "$work/annotated.jsonl" "$shared/gold/listing-dev.jsonl"
