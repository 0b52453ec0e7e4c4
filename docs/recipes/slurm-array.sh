#!/usr/bin/env bash
#SBATCH --job-name=gxreport
#SBATCH --requeue
#SBATCH --output=/dev/null
# One shard of the files of LIST as a task of a Slurm job array:
#   job=$(sbatch --parsable --array=1-64 --cpus-per-task=8 slurm-array.sh LIST OUT)
#   sbatch --dependency=afterok:"$job" --wrap 'gxreport merge OUT/shard-*.ndjson -o OUT/findings.ndjson'
# OUT is a folder that all nodes share, and empty to begin with. A shard whose worker dies is put into the queue again,
# up to three times; Slurm itself does so when a node fails. OUT/shard-I.ndjson is there when the shard is whole and not
# before.
set -uo pipefail
list=$1 out=$2
shard=$out/shard-$SLURM_ARRAY_TASK_ID.ndjson

# One that is whole from an earlier start stays.
[ -s "$shard" ] || gxreport check --files-from "$list" -f ndjson \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" -o "$shard"
[ -s "$shard" ] && exit 0 # findings are no failure

[ "${SLURM_RESTART_COUNT:-0}" -ge 3 ] || scontrol requeue "$SLURM_JOB_ID"
exit 1
