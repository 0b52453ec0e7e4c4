#!/usr/bin/env bash
# Checks the files of LIST in N shards with GNU parallel: parallel.sh LIST N OUT [HOSTS]
# HOSTS is a file for --sshloginfile, a line a host ("8/node1"; ":" is this machine); each needs gxreport, this folder
# and OUT at the same paths. A shard whose worker dies is run again, up to three times. OUT/shard-I.ndjson is there when
# the shard is whole and not before; OUT/findings.ndjson is what one run over LIST would write.
set -euo pipefail
[ $# -ge 3 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
list=$1 shards=$2 out=$3
hosts=(--jobs 1)
[ $# -lt 4 ] || hosts=(--jobs 1 --sshloginfile "$4" --workdir "$PWD")

mkdir -p "$out"
rm -f "$out"/shard-*.ndjson

# A worker takes all cores of its host, so that one at a time is enough. Findings are no failure: what counts is that
# the shard is there.
shard="gxreport check --files-from ${list@Q} -f ndjson --shard {}/$shards -o ${out@Q}/shard-{}.ndjson"
seq "$shards" | parallel "${hosts[@]}" --retries 3 --joblog "$out/jobs.log" \
  "$shard; test -s ${out@Q}/shard-{}.ndjson"

gxreport merge "$out"/shard-*.ndjson -o "$out/findings.ndjson"
